package dev.daybook.view.difference;

import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import java.util.List;
import java.util.function.Consumer;
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
        TextColumns.add(table, "Effective", BehindLine::effective, 152, "figures");
    TextColumns.add(table, "Type", BehindLine::type, 96, "");
    TextColumns.add(table, "Adds", BehindLine::adds, 104, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Kind", BehindLine::kind, 96, "");
    TableColumn<BehindLine, String> recorded =
        TextColumns.add(table, "Recorded", BehindLine::recorded, 152, "figures");
    TextColumns.add(table, "Position", BehindLine::position, 76, "figures");
    TextColumns.add(table, "Memo", BehindLine::memo, 150, "");
    TextColumns.add(table, "Author", BehindLine::author, 80, "");
    TextColumns.zoned(table, model.zoneNameProperty(), List.of(effective, recorded));
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
}
