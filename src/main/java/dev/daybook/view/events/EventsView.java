package dev.daybook.view.events;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.Hatch;
import dev.daybook.fx.MenuKey;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.intent.WhyQuestion;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The events table, newest effective first. */
public final class EventsView {
  private final VBox root = new VBox();
  private final TableView<EventLine> table;
  private final Label notice = new Label();
  private final EventsViewModel model;
  private final Consumer<WhyQuestion> why;

  /**
   * The table.
   *
   * @param reverse begins the reversal of an event, named by its position
   * @param why asks which events add up to a number
   */
  public EventsView(EventsViewModel model, Consumer<String> reverse, Consumer<WhyQuestion> why) {
    this.model = model;
    this.why = why;
    table = new TableView<>(model.rows());
    table.setId("events-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Events, newest effective first");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    table.setRowFactory(_ -> new EventTableRow());
    Label empty = new Label("No event of the selection is effective at this instant.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    TableColumn<EventLine, String> effective =
        TextColumns.add(table, "Effective", EventLine::effective, 160, "figures");
    TableColumn<EventLine, String> recorded =
        TextColumns.add(table, "Recorded", EventLine::recorded, 160, "figures");
    TextColumns.zoned(table, model.zoneNameProperty(), List.of(effective, recorded));
    TextColumns.add(table, "Account", EventLine::account, 170, "");
    TextColumns.add(table, "Type", EventLine::type, 156, "");
    TextColumns.add(table, "Amount", EventLine::amount, 114, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Balance after", EventLine::balanceAfter, 118, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Currency", EventLine::currency, 80, "");
    TextColumns.add(table, "Memo", EventLine::memo, 180, "");
    TextColumns.add(table, "Note", EventLine::note, 130, "");
    TextColumns.add(table, "Author", EventLine::author, 90, "");
    TextColumns.add(table, "Position", EventLine::position, 90, "figures");
    recorded.setVisible(false);
    table.setContextMenu(menu(reverse));
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            explain();
          }
        });
    MenuKey.opens(table);
    notice.setId("events-notice");
    notice.getStyleClass().addAll("small", "table-notice");
    notice.setWrapText(true);
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getChildren().addAll(notice, table);
    new VisibleRows(table, model::visible);
    // Newest first: when events are added the rows move, and a selection by place would become one
    // of other events.
    model.titleProperty().subscribe(_ -> FxThread.later(this::clearSelection));
  }

  /** The focus too: the first press of Down is to select the first row. */
  private void clearSelection() {
    if (!table.getSelectionModel().isEmpty() || table.getFocusModel().getFocusedIndex() >= 0) {
      table.getSelectionModel().clearSelection(); // JavaFX goes through all that is on screen
    }
  }

  public Parent root() {
    return root;
  }

  /** Whether the rows are looked at: they follow the book only then. */
  public void looking(boolean now) {
    model.looking(now);
    if (now && table.getSelectionModel().isEmpty()) {
      FxThread.later(this::clearSelection); // JavaFX moves the focus to the first row that comes
    }
  }

  /** Selects an event, once the rows that are being shown are there, and brings it on screen. */
  public void select(int event) {
    FxThread.later(
        () -> {
          int row = model.shownAt(event);
          if (row < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 2));
          }
        });
  }

  private ContextMenu menu(Consumer<String> reverse) {
    MenuItem item = new MenuItem("Reverse\u2026");
    item.setId("event-reverse");
    item.setOnAction(
        _ -> {
          if (table.getSelectionModel().getSelectedItem() instanceof BookedLine chosen) {
            reverse.accept(chosen.position());
          }
        });
    MenuItem explain = new MenuItem("Why this balance after?\u2026  (W)");
    explain.setId("event-why");
    explain.setOnAction(_ -> explain());
    ContextMenu menu = new ContextMenu(item, explain);
    menu.setOnShowing(
        _ -> {
          EventLine chosen = table.getSelectionModel().getSelectedItem();
          explain.setDisable(!(chosen instanceof BookedLine));
          item.setDisable(!(chosen instanceof BookedLine booked && booked.reversible()));
        });
    return menu;
  }

  /**
   * Asks which events add up to the balance after the selected event; says whether a row was meant.
   */
  public boolean explain() {
    return switch (table.getSelectionModel().getSelectedItem()) {
      case BookedLine(EventRow row, _, _) -> {
        why.accept(new WhyQuestion.BalanceAfter(row.account(), row.effective(), row.position()));
        yield true;
      }
      case SupposedLine _ -> {
        notice.setText(
            "This row is supposed: no events add up to it. The tab What if has them all.");
        yield true;
      }
      case LoadingLine _ -> false;
      case null -> false;
    };
  }

  /** Copies the selected rows; says so if some are not loaded, rather than copying a part. */
  public void copy() {
    List<EventLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.isEmpty()) {
      notice.setText("Select the rows to copy first.");
    } else if (chosen.stream().noneMatch(LoadingLine.class::isInstance)) {
      TsvCopy.toClipboard(TsvCopy.text(table, chosen));
      notice.setText("");
    } else {
      notice.setText(
          "Nothing was copied: some of the selected rows are not loaded. Select fewer rows.");
    }
  }

  /** Hatched while it shows something supposed. */
  private static final class EventTableRow extends TableRow<EventLine> {
    @Override
    protected void updateItem(@Nullable EventLine line, boolean empty) {
      super.updateItem(line, empty);
      Hatch.on(this, !empty && line instanceof SupposedLine);
    }
  }
}
