package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which rows the tables ask for, show and select. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TablesWindowTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ShellView shell;

  @Start
  void start(Stage stage) {
    shell = StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  @Test
  void the_filter_is_reached_by_f_and_narrows_the_table(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.F).write("elm");
    assertThat(book.told(Intent.FilterAccounts.class).getLast())
        .isEqualTo(new Intent.FilterAccounts("elm"));
    TableView<?> table = robot.lookup("#accounts-table").queryAs(TableView.class);
    assertThat(table.getItems().size()).isEqualTo(3);
  }

  @Test
  void an_account_is_selected_in_the_table(FxRobot robot) {
    robot.clickOn("Rent Elm Street");
    assertThat(book.told(Intent.Select.class).getLast().accounts()).hasSize(1);
  }

  @Test
  void rows_on_screen_are_asked_for(FxRobot robot) {
    robot.interact(shell::showEvents);
    await().until(() -> !told(robot).isEmpty());
    TableView<?> table = robot.lookup("#events-table").queryAs(TableView.class);
    robot.interact(() -> table.scrollTo(1_500));
    await().until(() -> told(robot).getLast().first() > 1_000);
  }

  @Test
  void a_table_behind_another_tab_rests_and_is_right_when_it_is_looked_at(FxRobot robot) {
    TableView<?> events = robot.lookup("#events-table").queryAs(TableView.class);
    assertThat(events.getItems()).isEmpty();
    robot.clickOn("#tab-events");
    assertThat(events.getItems()).hasSizeGreaterThan(1_000);
    TableView<?> accounts = robot.lookup("#accounts-table").queryAs(TableView.class);
    int before = accounts.getItems().size();
    robot.interact(() -> shell.apply(emptied()));
    assertThat(events.getItems()).isEmpty();
    assertThat(accounts.getItems()).hasSize(before);
    robot.clickOn("#tab-accounts");
    assertThat(accounts.getItems()).isEmpty();
  }

  private static Snapshot emptied() {
    return Snapshot.opening(
        ZoneOffset.UTC,
        new Connection("", Connection.Kind.EMBEDDED, Connection.State.STARTING, "", "", ""),
        new Progress(Progress.Phase.LOADING, 0, 0, 0, OptionalLong.empty(), "", ""));
  }

  private List<Intent.ShowEvents> told(FxRobot robot) {
    List<Intent.ShowEvents> told = new ArrayList<>();
    robot.interact(() -> told.addAll(book.told(Intent.ShowEvents.class)));
    return told;
  }
}
