package dev.daybook.view.accounts;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What an account would have; hatched, so that nobody takes it for what it has. */
final class SupposedCell extends TableCell<AccountLine, String> {
  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    boolean shown = !empty && text != null && !text.isEmpty();
    setText(shown ? text : null);
    getStyleClass().removeAll("supposed", "negative");
    if (shown) {
      getStyleClass().add("supposed");
    }
    if (text != null && text.startsWith("\u2212")) {
      getStyleClass().add("negative");
    }
  }
}
