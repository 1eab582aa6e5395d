package dev.daybook.app.window;

import static dev.daybook.app.window.Eyes.awaitBalance;
import static dev.daybook.app.window.Eyes.awaitText;
import static dev.daybook.app.window.Eyes.awaitTrue;
import static dev.daybook.fx.Tabbing.tabTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.ForeignWriter;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.nio.file.Files;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The quarantine by mouse and keyboard, in the real window on a real broker and registry. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class QuarantineWindowTest {
  private final KafkaSettings settings = SharedStore.freshTopic(1);

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private LiveWindow live;

  @Start
  void start(Stage stage) throws Exception {
    live = LiveWindow.show(stage, settings, "set-aside.csv", _ -> {});
  }

  @AfterEach
  void close(FxRobot robot) {
    live.close(robot);
  }

  @Test
  void records_of_a_schema_unknown_until_now_count_after_retry_all_by_mouse(FxRobot robot)
      throws Exception {
    try (ForeignWriter writer = new ForeignWriter(settings)) {
      writer.write(writer.register(ForeignWriter.PLAIN), ForeignWriter.PLAIN, 100);
      int id = writer.nextId();
      writer.write(id, writer.own, -40.25);
      writer.write(id, writer.own, 1);
      awaitText(robot, "#status-quarantine", "2 in quarantine");
      awaitBalance(robot, "100.00");

      robot.clickOn("#status-quarantine");
      awaitText(robot, "#quarantine-summary", "2 records set aside, of unknown amount.");
      robot.clickOn("#quarantine-retry-all");
      awaitText(
          robot,
          "#quarantine-sentence",
          "0 of 2 records count now; 2 stay, the newest: The schema registry does not know schema "
              + id);
      assertThat(writer.register(writer.own)).isEqualTo(id);
      robot.clickOn("#quarantine-retry-all");

      awaitText(robot, "#quarantine-sentence", "All 2 records count now.");
      awaitTrue(() -> rows(robot).getItems().isEmpty());
      assertThat(robot.lookup("#status-quarantine").query().isVisible()).isFalse();
      robot.clickOn("#tab-accounts");
      awaitBalance(robot, "60.75");
    }
  }

  @Test
  void by_keyboard_a_record_is_looked_at_tried_again_exported_and_copied(FxRobot robot)
      throws Exception {
    try (ForeignWriter writer = new ForeignWriter(settings)) {
      int id = writer.register(ForeignWriter.PLAIN);
      writer.write(id, ForeignWriter.PLAIN, Double.NaN); // the book holds nothing else
      int unknown = writer.nextId();
      writer.write(unknown, writer.own, 5);
      awaitText(robot, "#status-quarantine", "2 in quarantine");
      robot.clickOn("#tab-quarantine");
      awaitTrue(() -> rows(robot).getItems().size() == 2);

      tabTo(robot, "quarantine-table", 40);
      robot.type(KeyCode.DOWN);
      robot.type(KeyCode.DOWN); // the older of both
      awaitText(robot, "#quarantine-reason", "is not a finite number");
      awaitTrue(() -> bytes(robot).contains("amount        NaN"));
      assertThat(bytes(robot)).contains("0000  00 00 00 00");
      robot.type(KeyCode.UP);
      awaitText(robot, "#quarantine-reason", "does not know schema " + unknown);

      // The rows move down by one; what is selected stays the same record.
      String selected = String.valueOf(rows(robot).getSelectionModel().getSelectedItem());
      writer.write(id, ForeignWriter.PLAIN, Double.NaN);
      awaitTrue(() -> rows(robot).getItems().size() == 3);
      awaitTrue(() -> rows(robot).getSelectionModel().getSelectedIndex() == 1);
      assertThat(rows(robot).getSelectionModel().getSelectedItem()).hasToString(selected);

      assertThat(writer.register(writer.own)).isEqualTo(unknown);
      robot.clickOn("#tab-quarantine");
      tabTo(robot, "quarantine-retry", 40);
      robot.type(KeyCode.SPACE);
      awaitText(robot, "#quarantine-sentence", "The record counts now.");
      awaitText(robot, "#quarantine-summary", "2 records set aside, of unknown amount.");
      robot.clickOn("#tab-accounts");
      awaitBalance(robot, "5.00");
      robot.clickOn("#tab-quarantine");

      tabTo(robot, "quarantine-export", 40);
      robot.type(KeyCode.SPACE);
      awaitText(robot, "#quarantine-sentence", "2 records written into set-aside.csv.");
      assertThat(Files.readString(live.file())).contains("is not a finite number");
      assertThat(rows(robot).getItems()).hasSize(2);
    }
  }

  private static TableView<?> rows(FxRobot robot) {
    return robot.lookup("#quarantine-table").queryAs(TableView.class);
  }

  private static String bytes(FxRobot robot) {
    return robot.lookup("#quarantine-bytes").queryAs(TextInputControl.class).getText();
  }
}
