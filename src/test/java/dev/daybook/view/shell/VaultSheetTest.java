package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.view.SampleVault;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.VaultReport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class VaultSheetTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(4, 20);
  private final List<String> asked = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ShellView shell;

  @Start
  void start(Stage stage) {
    shell = StagedShell.show(stage, book, 1000, new AskedActions(asked));
  }

  @Test
  void the_status_line_warns_of_what_is_lost_and_leads_to_log_and_vault(FxRobot robot) {
    assertThat(robot.lookup("#status-history").queryButton().isVisible()).isFalse();
    assertThat(robot.lookup("#vault").query().isVisible()).isFalse();
    robot.interact(() -> shell.apply(SampleVault.report()));
    assertThat(robot.lookup("#status-history").queryButton().getText())
        .isEqualTo("A part of history is lost");

    robot.clickOn("#status-history");
    assertThat(asked).containsExactly("watch true");
    assertThat(robot.lookup("#vault").query().isVisible()).isTrue();
    TableView<?> table = robot.lookup("#vault-table").queryAs(TableView.class);
    assertThat(table.getItems())
        .extracting(Object::toString)
        .first()
        .asString()
        .contains("25,411", "25,003", "0/0 to 0/119");
    VBox warnings = robot.lookup("#vault-warnings").queryAs(VBox.class);
    assertThat(warnings.getChildren())
        .extracting(node -> ((Label) node).getText())
        .hasSameElementsAs(SampleVault.report().warnings());
    assertThat(robot.lookup("#vault-summary").queryAs(Label.class).getText())
        .startsWith("The log keeps records for 7 days.");

    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#vault").query().isVisible()).isFalse();
    assertThat(asked).containsExactly("watch true", "watch false");
    robot.interact(() -> shell.apply(VaultReport.NONE));
    assertThat(robot.lookup("#status-history").queryButton().isVisible()).isFalse();
  }

  @Test
  void another_log_is_asked_about_and_both_answers_are_handed_on(FxRobot robot) {
    assertThat(robot.lookup("#other-log").query().isVisible()).isFalse();
    robot.interact(
        () -> {
          book.connection =
              new Connection(
                  "embedded",
                  Connection.Kind.EMBEDDED,
                  Connection.State.OTHER_LOG,
                  "127.0.0.1:9092",
                  "",
                  "The topic is another one.");
          book.accept(new Intent.GoLive());
        });
    assertThat(robot.lookup("#other-log").query().isVisible()).isTrue();
    assertThat(robot.lookup("#other-log-why").queryAs(Label.class).getText())
        .isEqualTo("The topic is another one.");
    assertThat(robot.lookup("#restart-store").queryAs(Button.class).isVisible())
        .as("a restart would not help")
        .isFalse();
    robot.clickOn("#other-log-set-aside").clickOn("#other-log-close");
    assertThat(asked).containsExactly("set aside", "close");
  }
}
