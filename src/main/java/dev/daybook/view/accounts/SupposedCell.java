package dev.daybook.view.accounts;

import dev.daybook.fx.Hatch;
import dev.daybook.fx.Tone;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What an account would have; hatched, so that nobody takes it for what it has. */
final class SupposedCell extends TableCell<AccountLine, String> {
  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    boolean shown = !empty && text != null && !text.isEmpty();
    setText(shown ? text : null);
    Hatch.on(this, shown);
    (text == null ? Tone.PLAIN : Tone.ofText(text)).on(this);
  }
}
