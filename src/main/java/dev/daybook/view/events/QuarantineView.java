package dev.daybook.view.events;

import dev.daybook.fx.TsvCopy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The quarantine: where each record stands and why it is no event. */
public final class QuarantineView {
  private final TableView<QuarantineViewModel.Line> table;

  public QuarantineView(QuarantineViewModel model) {
    table = new TableView<>(model.lines());
    table.setId("quarantine-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Quarantined records, newest first");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(26);
    Label empty = new Label("Nothing is in quarantine: every record was an event.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    add("Position", QuarantineViewModel.Line::position, 100, "figures");
    add("Recorded", QuarantineViewModel.Line::recorded, 190, "figures");
    add("Bytes", QuarantineViewModel.Line::bytes, 80, "right");
    add("Reason", QuarantineViewModel.Line::reason, 500, "");
  }

  public Parent root() {
    return table;
  }

  /** Copies the selected rows, or all if none is selected. */
  public void copy() {
    List<QuarantineViewModel.Line> chosen =
        List.copyOf(table.getSelectionModel().getSelectedItems());
    TsvCopy.toClipboard(
        TsvCopy.text(table, chosen.isEmpty() ? List.copyOf(table.getItems()) : chosen));
  }

  private void add(
      String title, Function<QuarantineViewModel.Line, String> text, double width, String style) {
    TableColumn<QuarantineViewModel.Line, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false);
    if (style.equals("right")) {
      column.getStyleClass().addAll("right", "figures");
    } else if (!style.isEmpty()) {
      column.getStyleClass().add(style);
    }
    table.getColumns().add(column);
  }
}
