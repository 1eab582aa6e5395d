package dev.daybook.view.quarantine;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** An amount; a negative one has a minus sign and a colour. */
final class MoneyCell extends TableCell<QuarantineLine, String> {
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
