package dev.daybook.view.difference;

import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The events behind the selected account's change, in canonical order. */
final class BehindView {
  private final VBox root = new VBox();
  private final TableView<BehindLine> table;
  private final Consumer<String> say;

  /**
   * The table.
   *
   * @param say shows a sentence
   */
  BehindView(BehindViewModel model, Consumer<String> say) {
    this.say = say;
    table = new TableView<>(model.rows());
    table.setId("behind-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Events behind the change, in effective order");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    TableColumn<BehindLine, String> effective =
        add("Effective", BehindLine::effective, 152, "figures");
    add("Type", BehindLine::type, 96, "");
    add("Adds", BehindLine::adds, 104, "right").setCellFactory(_ -> new MoneyCell<>());
    add("Kind", BehindLine::kind, 96, "");
    TableColumn<BehindLine, String> recorded =
        add("Recorded", BehindLine::recorded, 152, "figures");
    add("Position", BehindLine::position, 76, "figures");
    add("Memo", BehindLine::memo, 150, "");
    add("Author", BehindLine::author, 80, "");
    model
        .zoneNameProperty()
        .subscribe(
            zone -> {
              effective.setText("Effective (" + zone + ")");
              recorded.setText("Recorded (" + zone + ")");
              table.refresh();
            });
    Label summary = new Label();
    summary.setId("behind-summary");
    summary.getStyleClass().addAll("figures-inline", "behind-summary");
    summary.textProperty().bind(model.summaryProperty());
    summary.setMinWidth(0);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.setWrapText(true);
    VBox.setVgrow(table, Priority.ALWAYS);
    root.setMinWidth(180);
    root.getChildren().setAll(summary, table);
    new VisibleRows(table, model::visible);
  }

  Parent root() {
    return root;
  }

  boolean isFocused() {
    return table.isFocused();
  }

  /** Copies the selected rows; says so if some are not loaded, rather than copying a part. */
  void copy() {
    List<BehindLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.isEmpty()) {
      say.accept("Select the events to copy first.");
    } else if (chosen.stream().allMatch(BehindLine::loaded)) {
      TsvCopy.toClipboard(TsvCopy.text(table, chosen));
      say.accept(chosen.size() == 1 ? "1 event copied." : chosen.size() + " events copied.");
    } else {
      say.accept("Nothing was copied: some of the selected events are not loaded. Select fewer.");
    }
  }

  private TableColumn<BehindLine, String> add(
      String title, Function<BehindLine, String> text, double width, String style) {
    TableColumn<BehindLine, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false); // the book's order
    if (style.equals("right")) {
      column.getStyleClass().addAll("right", "figures");
    } else if (!style.isEmpty()) {
      column.getStyleClass().add(style);
    }
    table.getColumns().add(column);
    return column;
  }
}
