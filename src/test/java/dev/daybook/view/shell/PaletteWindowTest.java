package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Commands and accounts found by name. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PaletteWindowTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  @Test
  void a_command_is_found_by_name_and_an_account_is_selected_by_keyboard(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.T);
    Node before = focus(robot);
    control(robot, KeyCode.K);
    assertThat(Seen.field(robot, "#palette-field").isFocused()).isTrue();
    robot.write("set b");
    assertThat(Seen.field(robot, "#palette-field").getText()).isEqualTo("set b");
    robot.type(KeyCode.ENTER);
    assertThat(book.told(Intent.Compare.SetHere.class))
        .containsExactly(new Intent.Compare.SetHere(Handle.B));
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    assertThat(focus(robot)).isSameAs(before);

    robot.clickOn("#command-memo");
    control(robot, KeyCode.K);
    robot.write("2").type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    assertThat(book.told(Intent.Select.class))
        .containsExactly(new Intent.Select(List.of(new AccountId(2))));
    assertThat(Seen.field(robot, "#command-memo").isFocused()).isTrue();
    assertThat(Seen.field(robot, "#command-memo").getText()).isEmpty();

    control(robot, KeyCode.K);
    robot.write("transfer");
    assertThat(Seen.field(robot, "#palette-field").getText()).isEqualTo("transfer");
    assertThat(Seen.field(robot, "#palette-field").getAccessibleHelp())
        .startsWith("Transfer. 1 of");
    robot.type(KeyCode.ENTER);
    assertThat(Seen.button(robot, "#command-send").getText()).isEqualTo("Transfer");
    assertThat(Seen.field(robot, "#transfer-from").isFocused()).isTrue();
  }

  @Test
  void the_palette_says_what_cannot_be_done_in_history_and_escape_only_closes_it(FxRobot robot) {
    Instant past = Instant.parse("2025-03-31T17:00:00Z");
    robot.interact(() -> book.accept(new Intent.MoveCursor(past)));
    robot.clickOn("#palette-open").write("deposit").type(KeyCode.ENTER);
    assertThat(robot.lookup("#palette").query().isVisible()).isTrue();
    assertThat(Seen.text(robot, "#palette-sentence")).contains("History is read only");
    assertThat(Seen.field(robot, "#palette-field").getAccessibleHelp())
        .startsWith("Deposit. Not now: History is read only");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    assertThat(book.told(Intent.GoLive.class)).as("still in history").isEmpty();

    robot.clickOn("#palette-open").write("live");
    robot.clickOn("#palette-list .list-cell");
    assertThat(book.told(Intent.GoLive.class)).hasSize(1);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
  }

  private static void control(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focus(FxRobot robot) {
    return robot.lookup("#top-bar").query().getScene().getFocusOwner();
  }
}
