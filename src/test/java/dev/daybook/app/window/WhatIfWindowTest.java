package dev.daybook.app.window;

import static dev.daybook.app.window.Eyes.awaitRows;
import static dev.daybook.app.window.Eyes.awaitText;
import static dev.daybook.app.window.Eyes.awaitTrue;
import static dev.daybook.app.window.Eyes.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.SharedStore;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What if? By mouse and keyboard, in the real window on a real broker. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WhatIfWindowTest {
  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private LiveWindow live;

  @Start
  void start(Stage stage) throws Exception {
    live = LiveWindow.show(stage, SharedStore.freshTopic(1), "why.csv", LiveWindow::rent);
  }

  @AfterEach
  void close(FxRobot robot) {
    live.close(robot);
  }

  private static Tab eventsTab(FxRobot robot) {
    return robot.lookup("#tables").queryAs(TabPane.class).getTabs().get(1);
  }

  @Test
  void by_keyboard_a_withdrawal_is_supposed_in_history_and_cleared_and_nothing_was_sent(
      FxRobot robot) {
    awaitText(robot, "#status-phase", "Up to date");
    awaitRows(robot, "#accounts-table", 1);
    robot.clickOn("#tab-whatif");
    robot.clickOn("#whatif-account").write("7");
    robot.type(KeyCode.TAB).write("80").type(KeyCode.TAB);
    robot.write("2026-01-06").type(KeyCode.ENTER);
    awaitRows(robot, "#whatif-table", 1);
    awaitText(
        robot,
        "#whatif-verdict",
        "First below its limit: account 7 Rent at 2026-01-08 12:00:00 UTC, with \u22129.25 EUR,"
            + " 9.25 below.");
    awaitText(robot, "#tab-whatif .tab-label", "What if  1");

    robot.clickOn("#whatif-go");
    awaitText(robot, "#cursor-event", "event 4 of 4");
    assertThat(robot.lookup("#history-banner").query().isVisible()).isTrue();
    robot.clickOn("#whatif-amount").write("1x").type(KeyCode.ENTER);
    awaitText(robot, "#whatif-refusal", "Type digits only");
    robot.eraseText(1).type(KeyCode.ENTER); // in history too
    awaitRows(robot, "#whatif-table", 2);

    robot.clickOn("#tab-accounts");
    awaitTrue(() -> !robot.lookup(".table-cell:supposed").queryAll().isEmpty());
    robot.clickOn("#tab-events");
    awaitText(robot, "#tab-events .tab-label", "Events  4 + 2");
    assertThat(eventsTab(robot).getTooltip().getText()).startsWith("2 more are supposed: ");
    awaitTrue(() -> robot.lookup(".table-row-cell:supposed").queryAll().size() == 2);
    robot.clickOn(cell(robot, "#events-table", "\u221280.00")).type(KeyCode.W);
    awaitText(robot, "#events-notice", "This row is supposed");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    awaitTrue(
        () ->
            Clipboard.getSystemClipboard()
                .getString()
                .contains("Withdrawal \u00b7 supposed\t-80.00"));
    awaitText(robot, "#figure-events-supposed", "+2 supposed");
    awaitText(robot, "#figure-total-EUR-supposed", "what if ");
    robot.clickOn("#tab-whatif");
    robot.clickOn(cell(robot, "#whatif-table", "\u221280.00")).type(KeyCode.DELETE);
    awaitRows(robot, "#whatif-table", 1);
    awaitText(robot, "#whatif-verdict", "No account would fall below its limit.");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    awaitTrue(
        () -> Clipboard.getSystemClipboard().getString().contains("\nWhat if: withdrawal\t7 Rent"));
    robot.clickOn("#whatif-clear");
    awaitRows(robot, "#whatif-table", 0);
    robot.type(KeyCode.T);
    awaitText(robot, "#cursor-event", "event 4 of 4");
  }
}
