package dev.daybook.fx;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Money in a table: a negative one has a minus sign and a colour.
 *
 * @param <T> a row
 */
public final class SignedCell<T> extends TableCell<T, String> {
  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    String shown = empty ? null : text;
    setText(shown);
    (shown == null ? Tone.PLAIN : Tone.ofText(shown)).on(this);
  }
}
