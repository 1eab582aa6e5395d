package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.Theme;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The frame around everything: panel, theme, chart by keys, and what an empty book offers. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);
  private final List<String> asked = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ShellView shell;

  @Start
  void start(Stage stage) {
    shell = StagedShell.show(stage, book, 1000, new AskedActions(asked));
  }

  @Test
  void control_and_arrows_pan_the_chart_and_control_s_writes_it(FxRobot robot) {
    Instant from = Instant.parse("2025-06-01T00:00:00Z");
    TimeRange range = new TimeRange(from, from.plus(Duration.ofDays(40)));
    robot.interact(() -> book.accept(new Intent.ShowRange(range)));
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.RIGHT)));
    assertThat(book.told(Intent.ShowRange.class).getLast().range())
        .isEqualTo(
            new TimeRange(from.plus(Duration.ofDays(10)), range.to().plus(Duration.ofDays(10))));
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.LEFT)));
    assertThat(book.told(Intent.ShowRange.class).getLast().range()).isEqualTo(range);
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.S)));
    assertThat(robot.lookup("#chart-export").queryAs(MenuButton.class).isShowing()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(book.told(Intent.StepEvents.class)).as("an arrow alone steps").isEmpty();
  }

  @Test
  void the_theme_goes_round_and_is_remembered(FxRobot robot) {
    robot.clickOn("#theme-toggle");
    assertThat(shell.current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void the_panel_folds_and_comes_back(FxRobot robot) {
    robot.clickOn("#fold");
    assertThat(shell.current().panelFolded()).isTrue();
    assertThat(robot.lookup("#command-amount").tryQuery()).isEmpty();
    robot.clickOn("#fold");
    assertThat(robot.lookup("#command-amount").tryQuery()).isPresent();
  }

  @Test
  void no_text_is_cut_off(FxRobot robot) {
    List<Node> roots =
        Stream.of("#top-bar", "#figures", "#status", "#command-panel", ".time-bar")
            .map(id -> robot.lookup(id).<Node>query())
            .toList();
    assertThat(roots.stream().flatMap(r -> r.lookupAll(".label, .button, .toggle-button").stream()))
        .filteredOn(Node::isVisible)
        .filteredOn(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filteredOn(ShellViewTest::isCut)
        .map(Labeled::getText)
        .isEmpty();
  }

  @Test
  void an_empty_book_makes_four_offers(FxRobot robot) {
    robot.interact(() -> new ScriptedWorkspace(0, 0).showTo(shell::apply));
    robot.clickOn("#offer-sample");
    robot.clickOn("#offer-import");
    robot.clickOn("#offer-connect");
    robot.clickOn("#cluster-bootstrap").write("kafka-1:9092");
    assertThat(Seen.button(robot, "#cluster-connect").isDisabled()).isTrue();
    robot.clickOn("#cluster-registry").write("http://registry:8081");
    robot.clickOn("#cluster-connect");
    assertThat(asked)
        .containsExactly(
            "sample",
            "import book.csv",
            "connect kafka-1:9092 http://registry:8081 account_events");
    robot.clickOn("#offer-deposit");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Seen.field(robot, "#open-name").isFocused()).isTrue();
  }

  private static KeyEvent control(KeyCode key) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false);
  }

  private static boolean isCut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isBlank()) {
      return false;
    }
    String drawn =
        labeled.lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(t -> ((Text) t).getText().replace("\n", ""))
            .collect(Collectors.joining());
    return !drawn.isEmpty() && drawn.endsWith("...") && !text.endsWith("...");
  }
}
