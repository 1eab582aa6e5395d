package dev.daybook.view.shell;

import static dev.daybook.fx.Tabbing.tabTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Comparing A and B by keyboard and by mouse. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {
  private static final Instant SPRING = Instant.parse("2025-03-31T17:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2025-09-30T17:00:00Z");

  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1280, ShellActions.NONE);
  }

  private void compare(FxRobot robot) {
    robot.clickOn("#chart");
    robot.interact(() -> book.accept(new Intent.MoveCursor(SPRING)));
    robot.type(KeyCode.I);
    robot.interact(() -> book.accept(new Intent.MoveCursor(AUTUMN)));
    robot.type(KeyCode.O);
    robot.type(KeyCode.D);
    awaitPulses(robot);
  }

  /** A tab that is shown for the first time is laid out by the next pulses. */
  private static void awaitPulses(FxRobot robot) {
    CountDownLatch pulses = new CountDownLatch(5);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    robot.interact(timer::start);
    await().until(() -> pulses.getCount() == 0);
    robot.interact(timer::stop);
  }

  @Test
  void i_and_o_set_the_handles_d_shows_the_difference_and_esc_leaves_before_it_goes_live(
      FxRobot robot) {
    compare(robot);
    assertThat(book.told(Intent.Compare.SetHere.class))
        .containsExactly(
            new Intent.Compare.SetHere(Handle.A), new Intent.Compare.SetHere(Handle.B));
    assertThat(shownTab(robot)).isEqualTo("tab-difference");
    assertThat(Seen.text(robot, "#difference-views"))
        .isEqualTo("A  2025-03-31 17:00:00 UTC  \u2192  B  2025-09-30 17:00:00 UTC");
    assertThat(Seen.text(robot, "#difference-totals"))
        .contains("EUR ", "late arrivals", "corrections");
    assertThat(table(robot).getItems()).isNotEmpty();
    assertThat(robot.lookup("#handle-a").query().isVisible()).isTrue();
    assertThat(robot.lookup("#handle-b").queryLabeled().getText()).isEqualTo("B");

    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.Compare.Leave.class)).hasSize(1);
    assertThat(book.told(Intent.GoLive.class)).isEmpty();
    assertThat(robot.lookup("#handle-a").query().isVisible()).isFalse();
    robot.type(KeyCode.ESCAPE);
    assertThat(book.told(Intent.GoLive.class)).hasSize(1);
  }

  @Test
  void i_o_and_d_are_letters_in_a_field(FxRobot robot) {
    robot.clickOn("#command-memo").write("dio");
    assertThat(robot.lookup("#command-memo").queryTextInputControl().getText()).isEqualTo("dio");
    assertThat(book.told(Intent.Compare.SetHere.class)).isEmpty();
  }

  @Test
  void a_handle_is_dragged_without_moving_the_cursor(FxRobot robot) {
    compare(robot);
    book.intents.clear();
    robot.drag("#handle-a").moveBy(-120, 0).drop();
    await().until(() -> !moves(robot).isEmpty());
    Intent.Compare.Move last = book.told(Intent.Compare.Move.class).getLast();
    assertThat(last.handle()).isEqualTo(Handle.A);
    assertThat(Objects.requireNonNull(last.to())).isBefore(SPRING);
    assertThat(book.told(Intent.MoveCursor.class)).isEmpty();
    robot
        .drag("#handle-b")
        .dropTo(robot.point("#timebar").atPosition(Pos.CENTER_RIGHT).atOffset(-4, 0));
    // Beyond the end is LIVE.
    await().until(() -> moves(robot).contains(new Intent.Compare.Move(Handle.B, null)));
  }

  @Test
  void a_handle_is_reached_by_tab_and_moved_by_the_arrows(FxRobot robot) {
    compare(robot);
    robot.clickOn("#live");
    tabTo(robot, "handle-a", 40);
    book.intents.clear();
    robot.type(KeyCode.LEFT);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(book.intents)
        .containsExactly(
            new Intent.Compare.Step(Handle.A, -1), new Intent.Compare.Step(Handle.A, 10));
    assertThat(robot.lookup("#handle-a").query().getAccessibleText())
        .contains("Handle A at 2025-03-31 17:00:00 UTC");
    tabTo(robot, "handle-b", 40);
    robot.type(KeyCode.RIGHT);
    assertThat(book.intents.getLast()).isEqualTo(new Intent.Compare.Step(Handle.B, 1));
  }

  @Test
  void the_menu_of_the_time_bar_sets_a_handle_under_the_mouse(FxRobot robot) {
    robot.rightClickOn("#timebar").clickOn("#strip-set-a");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.Compare.Move.class))
        .singleElement()
        .satisfies(
            move -> assertThat(move.to()).isBetween(SPRING.minusSeconds(90L * 86_400), AUTUMN));
    assertThat(book.told(Intent.MoveCursor.class)).isEmpty();
  }

  @Test
  void a_selected_row_shows_the_events_that_add_up_to_its_change(FxRobot robot) {
    compare(robot);
    robot.interact(() -> table(robot).getSelectionModel().select(1));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.Compare.Inspect.class)).hasSize(1);
    String change = String.valueOf(cell(table(robot), 5, 1));
    assertThat(Seen.text(robot, "#behind-summary")).contains("events add up to " + change);
    TableView<?> behind = robot.lookup("#behind-table").queryAs(TableView.class);
    assertThat(String.valueOf(cell(table(robot), 6, 1))).isEqualTo("" + behind.getItems().size());
  }

  @Test
  void rows_are_sorted_filtered_copied_and_exported(FxRobot robot) {
    compare(robot);
    robot.interact(() -> sortBy(table(robot), 5, TableColumn.SortType.DESCENDING));
    assertThat(book.told(Intent.Compare.Sort.class).getLast())
        .isEqualTo(new Intent.Compare.Sort(DifferenceColumn.CHANGE, false));
    robot.clickOn("#difference-filter").write("elm");
    assertThat(book.told(Intent.Compare.Filter.class).getLast())
        .isEqualTo(new Intent.Compare.Filter("elm"));
    assertThat(Seen.text(robot, "#difference-count")).startsWith("3 of 40 accounts differ");
    robot.clickOn("#difference-copy");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Number\tName\tCurrency\tBalance at A\tBalance at B\tChange\tEvents"));
    robot.clickOn("#difference-export");
    assertThat(book.told(Intent.Compare.Export.class))
        .containsExactly(new Intent.Compare.Export(Path.of("difference.csv")));
    robot.clickOn("#difference-leave");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Seen.text(robot, "#difference-empty")).contains("Set A with I and B with O");
    robot.clickOn("#difference-compare");
    assertThat(book.told(Intent.Compare.Show.class)).hasSize(2);
  }

  private List<Intent.Compare.Move> moves(FxRobot robot) {
    List<Intent.Compare.Move> told = new ArrayList<>();
    robot.interact(() -> told.addAll(book.told(Intent.Compare.Move.class)));
    return told;
  }

  private static <T> void sortBy(TableView<T> table, int column, TableColumn.SortType type) {
    TableColumn<T, ?> by = table.getColumns().get(column);
    by.setSortType(type);
    table.getSortOrder().setAll(List.of(by));
  }

  private static @Nullable Object cell(TableView<?> table, int column, int row) {
    return table.getColumns().get(column).getCellData(row);
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#difference-table").queryAs(TableView.class);
  }

  private static @Nullable String shownTab(FxRobot robot) {
    TabPane tabs = robot.lookup("#tables").queryAs(TabPane.class);
    return tabs.getSelectionModel().getSelectedItem().getId();
  }
}
