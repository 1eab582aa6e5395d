package dev.daybook.fx;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Selected rows of a table as tab-separated text, headers first, as a spreadsheet takes them. */
public final class TsvCopy {
  private TsvCopy() {}

  /** The text of the visible columns for these rows; FX thread. */
  public static <T> String text(TableView<T> table, List<T> rows) {
    StringBuilder text = new StringBuilder();
    List<TableColumn<T, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
    text.append(columns.stream().map(c -> plain(c.getText())).collect(Collectors.joining("\t")));
    for (T row : rows) {
      text.append('\n');
      text.append(
          columns.stream()
              .map(c -> plain(c.getCellObservableValue(row)))
              .collect(Collectors.joining("\t")));
    }
    return text.append('\n').toString();
  }

  /** Puts the text on the clipboard; FX thread. */
  public static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String plain(javafx.beans.value.ObservableValue<?> value) {
    return value == null || value.getValue() == null ? "" : plain(value.getValue().toString());
  }

  /** One cell: no line breaks, and nothing a spreadsheet would run as a formula. */
  private static String plain(String cell) {
    String line = cell.replaceAll("[\\t\\r\\n]+", " ").replace('\u2212', '-');
    boolean formula =
        !line.isEmpty()
            && "=+-@".indexOf(line.charAt(0)) >= 0
            && !line.matches("[+-]?[0-9][0-9.,'\u00a0\u202f\u2019 ]*");
    return formula ? "'" + line : line;
  }
}
