package dev.daybook.fx;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
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

  /** Says in the headers of columns of times in which zone they are, now and when it changes. */
  public static void zoned(
      TableView<?> table, ObservableValue<String> zone, List<? extends TableColumn<?, ?>> times) {
    List<String> names = times.stream().map(TableColumn::getText).toList();
    zone.subscribe(
        name -> {
          for (int i = 0; i < names.size(); i++) {
            times.get(i).setText(names.get(i) + " (" + name + ")");
          }
          table.refresh(); // the times are written when a cell asks for them
        });
  }
}
