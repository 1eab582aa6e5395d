package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import java.time.Instant;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The second clock: history as it was known then, and what was learned since. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class KnowledgeWindowTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  @Test
  void history_is_shown_as_known_now_or_as_known_then_by_mouse_and_by_keyboard(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z"))));
    assertThat(Seen.text(robot, "#history-known")).isEqualTo("as known now");
    String before = Seen.text(robot, "#cursor-event");

    robot.clickOn("#known-then");
    assertThat(book.told(Intent.Know.class)).containsExactly(new Intent.Know(KnownAs.THEN));
    assertThat(Seen.text(robot, "#history-known")).isEqualTo("as we knew it then");
    assertThat(Seen.text(robot, "#known-then")).isEqualTo("Known then");
    assertThat(Seen.text(robot, "#cursor-event")).isNotEqualTo(before);

    robot.clickOn("#history-clock");
    assertThat(Seen.text(robot, "#history-known")).isEqualTo("as known now");
    assertThat(robot.lookup("#known-then").queryAs(ToggleButton.class).isSelected()).isFalse();

    robot.clickOn("#chart").type(KeyCode.C);
    assertThat(Seen.text(robot, "#history-known")).isEqualTo("as we knew it then");
    robot.type(KeyCode.T);
    assertThat(Seen.text(robot, "#cursor-event")).isEqualTo("LIVE knows everything");
    robot.type(KeyCode.C);
    assertThat(Seen.text(robot, "#known-then")).isEqualTo("Known now");
    assertThat(Seen.text(robot, "#cursor-event")).startsWith("event ");
    robot.clickOn("#command-memo").write("cC");
    assertThat(Seen.field(robot, "#command-memo").getText()).isEqualTo("cC");
  }

  @Test
  void what_was_learned_since_is_listed_while_its_tab_is_shown(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z"))));
    robot.clickOn("#tab-learned");
    assertThat(Seen.text(robot, "#learned-sentence")).contains("late arrivals", "1 duplicate");
    TableView<?> events = robot.lookup("#learned-table").queryAs(TableView.class);
    TableView<?> accounts = robot.lookup("#learned-accounts").queryAs(TableView.class);
    assertThat(events.getItems()).isNotEmpty();
    assertThat(accounts.getItems()).isNotEmpty();
    robot.type(KeyCode.T);
    assertThat(Seen.text(robot, "#learned-sentence")).startsWith("LIVE:");
    robot.clickOn("#tab-accounts");
    assertThat(book.told(Intent.ShowLearned.class).getLast().count()).isZero();
  }
}
