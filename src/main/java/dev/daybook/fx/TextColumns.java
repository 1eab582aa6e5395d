package dev.daybook.fx;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Columns of text that is ready to be shown, in a table whose rows have one stated order: no click
 * on a header sorts them. FX thread.
 */
public final class TextColumns {
  private TextColumns() {}

  /**
   * Adds a column.
   *
   * @param style {@code "right"} for figures to be compared by digit, another style class, or empty
   */
  public static <R> TableColumn<R, String> add(
      TableView<R> table, String title, Function<R, String> text, double width, String style) {
    TableColumn<R, String> column = new TableColumn<>(title);
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
    return column;
  }
}
