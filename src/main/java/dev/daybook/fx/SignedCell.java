package dev.daybook.fx;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Money in a table: a negative one has a minus sign and a colour, a gain a plus sign and a colour.
 *
 * @param <T> a row
 */
public final class SignedCell<T> extends TableCell<T, String> {
  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    setText(empty ? null : text);
    getStyleClass().removeAll("negative", "positive");
    if (!empty && text != null && text.startsWith("\u2212")) {
      getStyleClass().add("negative");
    } else if (!empty && text != null && text.startsWith("+")) {
      getStyleClass().add("positive");
    }
  }
}
