package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Commands by keyboard, from the form and from the menu of an event. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FormWindowTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  @Test
  void a_deposit_is_posted_by_keyboard(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("12.34").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Submit.class))
        .singleElement()
        .satisfies(
            submit -> {
              assertThat(submit.command()).isInstanceOf(Command.Deposit.class);
              assertThat(((Command.Deposit) submit.command()).amount())
                  .isEqualTo(Amount.of("12.34"));
            });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Seen.field(robot, "#command-amount").getText()).isEmpty();
    assertThat(Seen.field(robot, "#command-amount").isFocused()).isTrue();
  }

  @Test
  void a_bad_amount_is_refused_with_a_sentence_and_nothing_is_sent(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("12x").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Submit.class)).isEmpty();
    assertThat(Seen.text(robot, "#command-amount-message")).contains("Type digits only");
    assertThat(Seen.button(robot, "#command-send").isDisabled()).isTrue();
    assertThat(Seen.text(robot, "#command-reason")).isEqualTo("Correct the amount.");
  }

  @Test
  void the_menu_of_an_event_opens_by_the_keyboard_and_leads_to_its_reversal(FxRobot robot) {
    robot.clickOn("#tab-events");
    TableView<?> events = robot.lookup("#events-table").queryAs(TableView.class);
    robot.interact(
        () -> {
          events.getSelectionModel().select(3);
          KeyCode key = KeyCode.CONTEXT_MENU; // a robot on a headless platform has no such key
          events.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          assertThat(events.getContextMenu().isShowing()).isTrue();
          assertThat(events.getContextMenu().getItems().getFirst().isDisable()).isFalse();
          events.getContextMenu().getItems().getFirst().fire();
          events.getContextMenu().hide();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Seen.text(robot, "#reverse-summary")).isNotEmpty();
    assertThat(Seen.button(robot, "#command-send").getText()).isEqualTo("Reverse");
  }

  @Test
  void the_balance_after_is_shown_while_typing(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("1");
    assertThat(Seen.text(robot, "#resulting-balance")).matches("[\u22120-9,.]+ EUR");
  }
}
