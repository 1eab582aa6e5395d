package dev.daybook.app.window;

import static dev.daybook.app.window.Eyes.awaitRows;
import static dev.daybook.app.window.Eyes.awaitText;
import static dev.daybook.app.window.Eyes.awaitTrue;
import static dev.daybook.app.window.Eyes.cell;
import static dev.daybook.fx.Tabbing.tabTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.SharedStore;
import java.nio.file.Files;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Why is this number? By mouse and keyboard, in the real window on a real broker. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WhyWindowTest {
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

  @Test
  void by_mouse_a_balance_leads_to_its_events_and_an_event_to_its_instant(FxRobot robot)
      throws Exception {
    awaitText(robot, "#status-phase", "Up to date");
    awaitRows(robot, "#accounts-table", 1);
    robot.doubleClickOn(cell(robot, "#accounts-table", "70.75"));
    awaitText(robot, "#why-title", "Balance of account 7 Rent, all known now");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR = the balance 70.75 EUR.");
    awaitRows(robot, "#why-table", 4);

    robot.clickOn("#why-order");
    awaitText(robot, "#why-order", "Newest first");
    robot.clickOn("#why-copy");
    awaitText(robot, "#why-said", "4 rows copied.");
    String copied =
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    assertThat(copied.lines().toList().get(2)).contains("Deposit\t+100.00\t100.00\tEUR");

    robot.clickOn("#why-export");
    awaitText(robot, "#why-said", "4 events written into why.csv.");
    assertThat(Files.readString(live.file())).contains(",100.00,EUR,100.00,");

    robot.doubleClickOn(cell(robot, "#why-table", "101.00")); // the sum after the second deposit
    awaitText(robot, "#cursor-event", "event 3 of 4");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR"); // as asked
  }

  @Test
  void a_figure_and_a_point_of_the_chart_are_asked_about_by_mouse(FxRobot robot) {
    awaitText(robot, "#figure-events", "4");
    robot.clickOn("#figure-events");
    awaitText(robot, "#why-sentence", "4 events = the number of events 4.");
    robot.clickOn("#figure-largest");
    awaitText(robot, "#why-sentence", "1 event, sum 100.00 EUR = the largest move 100.00 EUR.");
    robot.clickOn("#figure-total-EUR");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR = the total 70.75 EUR.");

    robot.clickOn("#chart", MouseButton.SECONDARY); // its middle: between both deposits
    awaitTrue(() -> robot.lookup("#chart-why-0").tryQuery().isPresent());
    robot.clickOn("#chart-why-0");
    awaitText(robot, "#why-title", "Total of all accounts in EUR at 2026-01-0");
    awaitText(robot, "#why-sentence", "2 events, sum 100.00 EUR = the total 100.00 EUR.");
  }

  @Test
  void by_keyboard_w_asks_enter_goes_there_and_escape_closes(FxRobot robot) {
    awaitRows(robot, "#accounts-table", 1);
    robot.clickOn("#tab-events");
    awaitRows(robot, "#events-table", 4);
    tabTo(robot, "events-table", 60);
    robot.type(KeyCode.DOWN, KeyCode.DOWN); // the second newest: the late deposit
    robot.type(KeyCode.W);
    awaitText(robot, "#why-title", "Balance of account 7 Rent after event 0/");
    awaitText(robot, "#why-sentence", "3 events, sum 101.00 EUR = the balance 101.00 EUR.");

    awaitRows(robot, "#why-table", 3);
    awaitTrue(() -> robot.lookup("#why-table").query().isFocused());
    downTo(robot, 1);
    robot.type(KeyCode.ENTER);
    awaitText(robot, "#cursor-event", "event 2 of 4");
    robot.type(KeyCode.ESCAPE);
    awaitTrue(() -> robot.lookup("#why-table").tryQuery().isEmpty());
    awaitText(robot, "#cursor-event", "event 2 of 4"); // Escape closed the list, and only that

    tabTo(robot, "chart", 60);
    robot.type(KeyCode.W);
    awaitText(robot, "#why-sentence", "2 events, sum 100.00 EUR = the total 100.00 EUR.");
  }

  /** Presses Down, or Up if that was too far, until the row is the selected one. */
  private static void downTo(FxRobot robot, int row) {
    TableView<?> table = robot.lookup("#why-table").queryAs(TableView.class);
    for (int i = 0; i < 5 && table.getSelectionModel().getSelectedIndex() != row; i++) {
      robot.type(table.getSelectionModel().getSelectedIndex() > row ? KeyCode.UP : KeyCode.DOWN);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(row);
  }
}
