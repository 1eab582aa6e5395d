package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.ledger.Amount;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import java.util.UUID;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
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

/** Moving through time by keyboard and by mouse. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TimeWindowTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
  }

  @Test
  void dragging_the_time_bar_moves_the_cursor(FxRobot robot) {
    robot.drag("#timebar").moveBy(-200, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.MoveCursor.class)).isNotEmpty();
    assertThat(robot.lookup("#history-banner").query().isVisible()).isTrue();
    assertThat(Seen.button(robot, "#command-send").isDisabled()).isTrue();
    assertThat(Seen.text(robot, "#command-reason")).contains("History is read only");
    robot.type(KeyCode.T);
    assertThat(book.told(Intent.GoLive.class)).hasSize(1);
    assertThat(robot.lookup("#history-banner").query().isVisible()).isFalse();
  }

  @Test
  void keys_move_through_time_but_are_letters_in_a_field(FxRobot robot) {
    robot.clickOn("#chart");
    book.intents.clear();
    robot.type(KeyCode.LEFT).type(KeyCode.J).type(KeyCode.HOME).type(KeyCode.K);
    assertThat(book.intents)
        .containsExactly(
            new Intent.StepEvents(-1),
            new Intent.StepEvents(-10),
            new Intent.GoFirst(),
            new Intent.Play(true));
    robot.clickOn("#command-memo").write("tkj");
    assertThat(Seen.field(robot, "#command-memo").getText()).isEqualTo("tkj");
    assertThat(book.told(Intent.GoLive.class)).isEmpty();
  }

  @Test
  void a_time_is_gone_to_by_keyboard_and_the_field_closes_when_one_is_there(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.G).write("2026-Q1");
    assertThat(Seen.field(robot, "#goto-field").isFocused()).isTrue();
    assertThat(Seen.text(robot, "#goto-meaning")).contains("3,120 events");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.Travel.GoTo.class))
        .containsExactly(new Intent.Travel.GoTo("2026-Q1"));
    assertThat(robot.lookup("#goto-card").query().isVisible()).isFalse();
    assertThat(robot.lookup("#timebar").query().isFocused()).isTrue();

    robot.type(KeyCode.G).write("0/7").type(KeyCode.ENTER);
    assertThat(robot.lookup("#goto-card").query().isVisible()).isTrue();
    assertThat(Seen.text(robot, "#goto-meaning")).contains("There is no such");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#goto-card").query().isVisible()).isFalse();
  }

  @Test
  void one_goes_back_and_forward_by_keyboard_and_mouse(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.G).write("x").type(KeyCode.ESCAPE); // somewhere to go
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    robot.clickOn("#visit-back");
    assertThat(book.told(Intent.Travel.Visit.class))
        .containsExactly(
            new Intent.Travel.Visit(-1), new Intent.Travel.Visit(1), new Intent.Travel.Visit(-1));
    assertThat(book.told(Intent.StepEvents.class)).isEmpty();
  }

  @Test
  void a_bookmark_is_made_by_keyboard_and_renamed_gone_to_and_deleted(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.B).write("month end").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Travel.AddBookmark.class))
        .containsExactly(new Intent.Travel.AddBookmark("month end"));
    assertThat(robot.lookup("#bookmark-card").query().isVisible()).isFalse();

    robot.clickOn("#bookmarks");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Seen.text(robot, "#bookmark-summary")).isEqualTo("1 bookmark");
    robot.clickOn(".bookmark-text").write("!").type(KeyCode.ENTER);
    robot.clickOn(".bookmark-go");
    robot.clickOn("#bookmark-delete");
    UUID id = new UUID(3, 0);
    assertThat(book.told(Intent.Travel.class))
        .contains(
            new Intent.Travel.RenameBookmark(id, "month end!"),
            new Intent.Travel.GoToBookmark(id),
            new Intent.Travel.DeleteBookmark(id));
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#bookmark-card").query().isVisible()).isFalse();
  }

  @Test
  void markers_are_walked_by_keyboard(FxRobot robot) {
    robot.clickOn("#timebar");
    robot.press(KeyCode.CONTROL).type(KeyCode.OPEN_BRACKET).type(KeyCode.CLOSE_BRACKET);
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).type(KeyCode.RIGHT);
    robot.release(KeyCode.SHIFT).release(KeyCode.CONTROL);
    assertThat(book.told(Intent.Travel.Marker.class))
        .extracting(Intent.Travel.Marker::after)
        .containsExactly(false, true, false, true);
  }

  @Test
  void a_watchpoint_is_set_by_keyboard_and_cleared_by_mouse(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.U).write("12x").type(KeyCode.ENTER);
    assertThat(Seen.text(robot, "#watch-sentence")).contains("Type digits only");
    robot.eraseText(3).write("-12.50").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Travel.Watch.class))
        .containsExactly(new Intent.Travel.Watch(new Watchpoint.Below(Amount.of("-12.50"))));
    assertThat(robot.lookup("#watch-card").query().isVisible()).isFalse();
    robot.clickOn("#watch");
    assertThat(Seen.text(robot, "#watch-sentence"))
        .isEqualTo("Playing stops when a balance of the selection falls below \u221212.50.");
    robot.clickOn("#watch-clear").type(KeyCode.ESCAPE);
    assertThat(book.told(Intent.Travel.Watch.class).getLast())
        .isEqualTo(new Intent.Travel.Watch(null));
  }

  @Test
  void what_stood_is_shown_where_the_mouse_points_and_the_period_is_widened(FxRobot robot) {
    robot.moveTo("#timebar");
    await().until(() -> robot.lookup("#timebar-hover .hover-line").tryQuery().isPresent());
    assertThat(robot.lookup("#timebar-hover").query().isVisible()).isTrue();
    assertThat(Seen.text(robot, "#timebar-hover .hover-line")).endsWith("EUR");
    robot.moveTo("#chart");
    assertThat(robot.lookup("#timebar-hover").query().isVisible()).isFalse();
    robot.clickOn("#timebar");
    robot.press(KeyCode.SHIFT).type(KeyCode.UP).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(book.told(Intent.WidenPeriod.class))
        .containsExactly(new Intent.WidenPeriod(1), new Intent.WidenPeriod(-1));
  }

  @Test
  void the_time_bar_is_a_slider_for_a_screen_reader(FxRobot robot) {
    Node strip = robot.lookup("#timebar").query();
    robot.interact(
        () -> {
          double from = (Double) strip.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE);
          double to = (Double) strip.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE);
          assertThat((Double) strip.queryAccessibleAttribute(AccessibleAttribute.VALUE))
              .isBetween(from, to);
          strip.executeAccessibleAction(AccessibleAction.DECREMENT);
          assertThat(book.told(Intent.StepEvents.class)).containsExactly(new Intent.StepEvents(-1));
        });
  }
}
