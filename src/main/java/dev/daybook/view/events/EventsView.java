package dev.daybook.view.events;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.MenuKey;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import dev.daybook.workspace.EventTable.EventRow;
import dev.daybook.workspace.WhyQuestion;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
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
  private final Consumer<WhyQuestion> why;

  /**
   * The table.
   *
   * @param reverse begins the reversal of an event, named by its position
   * @param why asks which events add up to a number
   */
  public EventsView(EventsViewModel model, Consumer<String> reverse, Consumer<WhyQuestion> why) {
    this.why = why;
    table = new TableView<>(model.rows());
    table.setId("events-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Events, newest effective first");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    Label empty = new Label("No event of the selection is effective at this instant.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    TableColumn<EventLine, String> effective =
        add("Effective", EventLine::effective, 160, "figures");
    TableColumn<EventLine, String> recorded = add("Recorded", EventLine::recorded, 160, "figures");
    model
        .zoneNameProperty()
        .subscribe(
            zone -> {
              effective.setText("Effective (" + zone + ")");
              recorded.setText("Recorded (" + zone + ")");
              table.refresh();
            });
    add("Account", EventLine::account, 170, "");
    add("Type", EventLine::type, 126, "");
    add("Amount", EventLine::amount, 114, "right").setCellFactory(_ -> new MoneyCell(true));
    add("Balance after", EventLine::balanceAfter, 118, "right")
        .setCellFactory(_ -> new MoneyCell(false));
    add("Currency", EventLine::currency, 80, "");
    add("Memo", EventLine::memo, 180, "");
    add("Note", EventLine::note, 130, "");
    add("Author", EventLine::author, 90, "");
    add("Position", EventLine::position, 90, "figures");
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
    // of
    // other events.
    model.titleProperty().subscribe(_ -> FxThread.later(table.getSelectionModel()::clearSelection));
  }

  public Parent root() {
    return root;
  }

  /** Selects a row, once the rows that are being shown are there, and brings it on screen. */
  public void select(int row) {
    FxThread.later(
        () -> {
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
          EventLine chosen = table.getSelectionModel().getSelectedItem();
          if (chosen != null && chosen.loaded()) {
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
          explain.setDisable(chosen == null || !chosen.loaded());
          item.setDisable(chosen == null || !chosen.reversible());
        });
    return menu;
  }

  /**
   * Asks which events add up to the balance after the selected event; says whether there is one.
   */
  public boolean explain() {
    EventLine chosen = table.getSelectionModel().getSelectedItem();
    EventRow row = chosen == null ? null : chosen.row();
    if (row != null) {
      why.accept(new WhyQuestion.BalanceAfter(row.account(), row.effective(), row.position()));
    }
    return row != null;
  }

  /** Copies the selected rows; says so if some are not loaded, rather than copying a part. */
  public void copy() {
    List<EventLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.isEmpty()) {
      notice.setText("Select the rows to copy first.");
    } else if (chosen.stream().allMatch(EventLine::loaded)) {
      TsvCopy.toClipboard(TsvCopy.text(table, chosen));
      notice.setText("");
    } else {
      notice.setText(
          "Nothing was copied: some of the selected rows are not loaded. Select fewer rows.");
    }
  }

  private TableColumn<EventLine, String> add(
      String title, Function<EventLine, String> text, double width, String style) {
    TableColumn<EventLine, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    // The order is the book's: see the class comment.
    column.setSortable(false);
    if (style.equals("right")) {
      column.getStyleClass().addAll("right", "figures");
    } else if (!style.isEmpty()) {
      column.getStyleClass().add(style);
    }
    table.getColumns().add(column);
    return column;
  }

  /** An amount or balance; negative ones have a minus sign and a colour. */
  private static final class MoneyCell extends TableCell<EventLine, String> {
    private final boolean amount;

    MoneyCell(boolean amount) {
      this.amount = amount;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      getStyleClass().removeAll("negative", "positive");
      if (!empty && text != null && text.startsWith("\u2212")) {
        getStyleClass().add("negative");
      } else if (!empty && amount && text != null && text.startsWith("+")) {
        getStyleClass().add("positive");
      }
    }
  }
}
