package dev.daybook.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.fx.Pointing;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.TimeRange;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The chart by mouse and keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ChartViewTest {
  private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");

  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);
  private final ChartViewModel model = new ChartViewModel(book);
  private @TempDir Path folder = Path.of("");
  private Optional<Path> chosen = Optional.empty();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ChartView chart;

  @Start
  void start(Stage stage) {
    chart = ChartStage.show(stage, model, (_, _) -> chosen);
    book.showTo(model::apply);
  }

  private TimeRange lastAsked() {
    WaitForAsyncUtils.waitForFxEvents();
    return Objects.requireNonNull(book.told(Intent.ShowRange.class).getLast().range());
  }

  private void month(FxRobot robot) {
    robot.interact(
        () ->
            book.accept(new Intent.ShowRange(new TimeRange(JUNE, JUNE.plus(Duration.ofDays(30))))));
  }

  @Test
  void the_wheel_zooms_around_the_mouse_and_a_drag_pans(FxRobot robot) {
    month(robot);
    robot.interact(() -> turn(false, 40));
    TimeRange zoomed = lastAsked();
    assertThat(zoomed.length()).isLessThan(Duration.ofDays(30));
    assertThat(zoomed.from()).isAfter(JUNE);
    robot.drag("#chart").moveBy(-120, 0).drop();
    TimeRange panned = lastAsked();
    assertThat(panned.from()).isAfter(zoomed.from());
    assertThat(panned.length()).isEqualTo(zoomed.length());
    assertThat(book.told(Intent.MoveCursor.class)).as("a drag is no click").isEmpty();
  }

  @Test
  void with_shift_the_wheel_pans_by_a_tenth(FxRobot robot) {
    month(robot);
    robot.interact(() -> turn(true, -40));
    assertThat(lastAsked().from()).isEqualTo(JUNE.plus(Duration.ofDays(3)));
    robot.interact(() -> turn(true, 40));
    assertThat(lastAsked().from()).isEqualTo(JUNE);
    assertThat(lastAsked().length()).isEqualTo(Duration.ofDays(30));
  }

  /** The wheel in the middle of the chart. */
  private void turn(boolean shift, double up) {
    chart
        .root()
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                450,
                200,
                450,
                200,
                shift,
                false,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
  }

  @Test
  void the_page_keys_pan_by_a_whole_width_while_the_chart_has_the_focus(FxRobot robot) {
    month(robot);
    robot.interact(() -> chart.root().requestFocus());
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(lastAsked().from()).isEqualTo(JUNE.plus(Duration.ofDays(30)));
    robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP);
    assertThat(lastAsked().from()).isEqualTo(JUNE.minus(Duration.ofDays(30)));
  }

  @Test
  void a_screen_reader_hears_lines_range_and_values(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.Select(List.of(new AccountId(1)))));
    robot.interact(() -> book.accept(new Intent.MoveCursor(JUNE)));
    String said = String.valueOf(chart.root().getAccessibleText());
    assertThat(said)
        .contains("from 2024-", " to 2026-03-31", "at 2025-06-01 00:00:00 UTC: 1 Payroll ")
        .endsWith(" EUR.");
  }

  @Test
  void pointing_at_an_event_says_all_about_it(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.Select(List.of(new AccountId(1)))));
    month(robot);
    robot.interact(() -> {});
    assertThat(model.modelProperty().get().events()).isNotEmpty();
    var event = model.modelProperty().get().events().getFirst().event();
    robot.interact(() -> sweep(robot.lookup("#chart").query(), robot.lookup("#chart-tip").query()));
    assertThat(robot.lookup("#chart-tip").query().isVisible()).isTrue();
    List<String> words =
        robot.lookup("#chart-tip").query().lookupAll(".label").stream()
            .map(node -> ((Labeled) node).getText())
            .toList();
    assertThat(words)
        .contains("Amount", "Balance after", "Memo", "Effective", "Recorded", "Position")
        .contains(event.type() + " \u00b7 1 Payroll", event.position().toString());
  }

  /** From left to right, until something is pointed at. */
  private static void sweep(Node chart, Node tip) {
    for (double x = 60; x < 890; x += 4) {
      for (double y = 30; y < 390; y += 4) {
        Pointing.at(chart, x, y);
        if (tip.isVisible()) {
          return;
        }
      }
    }
  }

  @Test
  void the_menu_writes_an_svg_file_and_says_so(FxRobot robot) throws Exception {
    Path file = folder.resolve("balances.svg");
    write(robot, file, KeyCode.DOWN);
    awaitSaid(robot, "The chart is written into balances.svg.");
    assertThat(Files.readString(file)).contains("<svg", "Total EUR", "Known up to 0:25412 1:0");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_png_is_as_large_as_the_chart_or_twice(FxRobot robot) throws Exception {
    Path once = folder.resolve("once.png");
    write(robot, once, KeyCode.DOWN, KeyCode.DOWN);
    awaitSaid(robot, "The chart is written into once.png.");
    Path twice = folder.resolve("twice.png");
    write(robot, twice, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    awaitSaid(robot, "The chart is written into twice.png.");
    BufferedImage small = ImageIO.read(once.toFile());
    BufferedImage large = ImageIO.read(twice.toFile());
    assertThat(small.getWidth()).isEqualTo(900);
    assertThat(small.getHeight()).as("with its caption").isGreaterThan(420);
    assertThat(large.getWidth()).isEqualTo(1800);
    assertThat(large.getHeight()).isEqualTo(2 * small.getHeight());
  }

  @Test
  void a_file_that_cannot_be_written_is_said_in_a_sentence(FxRobot robot) {
    write(robot, folder.resolve("no such folder/chart.svg"), KeyCode.DOWN);
    awaitSaid(robot, "The chart is not written into chart.svg: the folder does not exist.");
  }

  @Test
  void who_changes_her_mind_writes_nothing(FxRobot robot) {
    robot.interact(chart::chooseFile);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#chart-said").queryAs(Label.class).isVisible()).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  /** By the keyboard alone. */
  private void write(FxRobot robot, Path file, KeyCode... down) {
    chosen = Optional.of(file);
    robot.interact(chart::chooseFile);
    robot.type(down).type(KeyCode.ENTER);
  }

  private static void awaitSaid(FxRobot robot, String sentence) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                WaitForAsyncUtils.asyncFx(
                        () -> robot.lookup("#chart-said").queryAs(Label.class).getText())
                    .get(),
            sentence::equals);
  }
}
