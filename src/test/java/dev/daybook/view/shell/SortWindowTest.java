package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.PlainMouse;
import dev.daybook.view.SampleQuarantine;
import dev.daybook.view.SampleWhatIf;
import dev.daybook.view.SampleWhy;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What clicks on the headers of the tables do. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SortWindowTest {
  private static final Instant SPRING = Instant.parse("2025-03-31T17:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2025-09-30T17:00:00Z");

  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);

  @Start
  void start(Stage stage) {
    StagedShell.show(stage, book, 1000, ShellActions.NONE);
    PlainMouse.in(stage.getScene());
  }

  @Test
  void accounts_are_asked_for_upwards_then_downwards_then_by_number(FxRobot robot) {
    book.intents.clear();
    for (int click = 0; click < 4; click++) {
      robot.clickOn(header(robot, "#accounts-table", "Balance"));
      robot.interact(book::publish); // the book goes on meanwhile
    }
    assertThat(book.told(Intent.SortAccounts.class))
        .containsExactly(
            new Intent.SortAccounts(AccountColumn.BALANCE, true),
            new Intent.SortAccounts(AccountColumn.BALANCE, false),
            new Intent.SortAccounts(AccountColumn.NUMBER, true),
            new Intent.SortAccounts(AccountColumn.BALANCE, true));
  }

  @Test
  void differences_are_shown_upwards_then_downwards_then_by_number(FxRobot robot) {
    compare(robot);
    List<String> byNumber = column(robot, "#difference-table", "Number");
    book.intents.clear();
    List<List<String>> shown = new ArrayList<>();
    for (int click = 0; click < 3; click++) {
      robot.clickOn(header(robot, "#difference-table", "Change"));
      robot.interact(book::publish);
      shown.add(column(robot, "#difference-table", "Number"));
    }
    assertThat(book.told(Intent.Compare.Sort.class))
        .containsExactly(
            new Intent.Compare.Sort(DifferenceColumn.CHANGE, true),
            new Intent.Compare.Sort(DifferenceColumn.CHANGE, false),
            new Intent.Compare.Sort(DifferenceColumn.NUMBER, true));
    assertThat(shown.getFirst())
        .isNotEqualTo(byNumber)
        .containsExactlyInAnyOrderElementsOf(byNumber);
    assertThat(shown.get(1)).isEqualTo(shown.getFirst().reversed());
    assertThat(shown.get(2)).isEqualTo(byNumber);
  }

  @Test
  void another_header_begins_upwards_and_takes_the_arrow(FxRobot robot) {
    compare(robot);
    robot.clickOn(header(robot, "#difference-table", "Change"));
    robot.clickOn(header(robot, "#difference-table", "Change"));
    robot.clickOn(header(robot, "#difference-table", "Name"));
    assertThat(book.told(Intent.Compare.Sort.class).getLast())
        .isEqualTo(new Intent.Compare.Sort(DifferenceColumn.NAME, true));
    assertThat(order(robot, "#difference-table")).containsExactly("Name");
  }

  @ParameterizedTest
  @CsvSource({
    "tab-events, events-table, Amount",
    "tab-learned, learned-table, Amount",
    "tab-whatif, whatif-table, Amount",
    "tab-why, why-table, Amount",
    "tab-quarantine, quarantine-table, Amount",
    "tab-difference, behind-table, Adds",
  })
  void a_table_with_a_stated_order_keeps_it(String tab, String table, String title, FxRobot robot) {
    switch (table) {
      case "behind-table" -> {
        compare(robot);
        robot.interact(() -> table(robot, "#difference-table").getSelectionModel().select(1));
      }
      case "why-table" -> {
        book.why = SampleWhy.addsUp();
        robot.clickOn("Rent Elm Street").type(KeyCode.W);
      }
      default -> {
        book.whatIf = SampleWhatIf.breached();
        book.quarantine = SampleQuarantine.four();
        robot.interact(() -> book.accept(new Intent.MoveCursor(SPRING)));
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#" + tab);
    List<String> before = column(robot, "#" + table, title);
    assertThat(before).hasSizeGreaterThan(1);
    book.intents.clear();
    robot.clickOn(header(robot, "#" + table, title));
    assertThat(order(robot, "#" + table)).as("no arrow says otherwise").isEmpty();
    assertThat(column(robot, "#" + table, title)).isEqualTo(before);
    assertThat(book.intents).isEmpty();
  }

  private void compare(FxRobot robot) {
    robot.clickOn("#chart");
    robot.interact(() -> book.accept(new Intent.MoveCursor(SPRING)));
    robot.type(KeyCode.I);
    robot.interact(() -> book.accept(new Intent.MoveCursor(AUTUMN)));
    robot.type(KeyCode.O).type(KeyCode.D);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Node header(FxRobot robot, String table, String title) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot
        .from(robot.lookup(table).<Node>query())
        .lookup(".column-header")
        .queryAll()
        .stream()
        .filter(
            node ->
                node instanceof TableColumnHeader header
                    && header.getTableColumn() != null
                    && title.equals(header.getTableColumn().getText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> column(FxRobot robot, String table, String title) {
    WaitForAsyncUtils.waitForFxEvents();
    TableView<?> shown = table(robot, table);
    List<String> texts = new ArrayList<>();
    robot.interact(
        () -> {
          TableColumn<?, ?> column =
              shown.getColumns().stream()
                  .filter(c -> title.equals(c.getText()))
                  .findFirst()
                  .orElseThrow();
          for (int row = 0; row < shown.getItems().size(); row++) {
            texts.add(Objects.toString(column.getCellData(row)));
          }
        });
    return texts;
  }

  private static List<String> order(FxRobot robot, String table) {
    return table(robot, table).getSortOrder().stream().map(TableColumn::getText).toList();
  }

  private static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TableView.class);
  }
}
