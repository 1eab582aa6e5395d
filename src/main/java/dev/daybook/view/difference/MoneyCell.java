package dev.daybook.view.difference;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** An amount or balance; negative ones have a minus sign and a colour, gains a plus and theirs. */
final class MoneyCell<T> extends TableCell<T, String> {
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
