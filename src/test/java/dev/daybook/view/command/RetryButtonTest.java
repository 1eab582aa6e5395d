package dev.daybook.view.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.CommandId;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.StagedShell;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RetryButtonTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  private void show(FxRobot robot, CommandRow... rows) {
    robot.interact(
        () -> {
          book.commands = List.of(rows);
          book.publish();
        });
  }

  private static Button button(FxRobot robot) {
    return robot.lookup(".command-retry").queryAs(Button.class);
  }

  private List<Intent.Retry> told() {
    return book.told(Intent.Retry.class);
  }

  @Test
  void a_failed_command_is_sent_again_by_mouse(FxRobot robot) {
    show(robot, row("c-7", CommandRow.Stage.FAILED, new CommandRow.Retry(null)));
    assertThat(button(robot).getAccessibleText()).isEqualTo("Try again: Deposit 1.00 EUR to 7");
    robot.clickOn(button(robot));
    assertThat(told()).containsExactly(new Intent.Retry(new CommandId("c-7")));
  }

  @Test
  void a_failed_command_is_sent_again_by_keyboard(FxRobot robot) {
    show(robot, row("c-7", CommandRow.Stage.FAILED, new CommandRow.Retry(null)));
    robot.interact(() -> robot.lookup("#command-list").query().requestFocus());
    robot.type(KeyCode.TAB);
    assertThat(button(robot).isFocused()).isTrue();
    robot.type(KeyCode.SPACE);
    assertThat(told()).containsExactly(new Intent.Retry(new CommandId("c-7")));
  }

  @Test
  void while_nothing_can_be_sent_the_button_is_off_and_says_why(FxRobot robot) {
    show(robot, row("c-7", CommandRow.Stage.UNKNOWN, new CommandRow.Retry("The store is down.")));
    assertThat(button(robot).isDisabled()).isTrue();
    assertThat(button(robot).getAccessibleHelp()).isEqualTo("The store is down.");
    robot.moveTo(button(robot));
    robot.clickOn(button(robot));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_command_that_is_done_or_refused_has_no_such_button(FxRobot robot) {
    show(
        robot,
        row("c-1", CommandRow.Stage.VISIBLE, null),
        row("c-2", CommandRow.Stage.REFUSED, null));
    assertThat(robot.lookup(".command-retry").queryAllAs(Button.class))
        .hasSizeGreaterThanOrEqualTo(1)
        .noneMatch(each -> each.getParent().isVisible());
  }

  private static CommandRow row(
      String id, CommandRow.Stage stage, CommandRow.@Nullable Retry retry) {
    return new CommandRow(
        new CommandId(id),
        Instant.EPOCH,
        "Deposit 1.00 EUR to 7",
        stage,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        null,
        null,
        retry);
  }
}
