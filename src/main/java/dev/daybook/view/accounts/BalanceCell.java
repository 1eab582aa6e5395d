package dev.daybook.view.accounts;

import dev.daybook.fx.Tone;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A balance; negative ones have a minus sign and a colour. */
final class BalanceCell extends TableCell<AccountLine, String> {
  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    boolean shown = !empty && text != null;
    setText(shown ? text : null);
    AccountLine line = getTableRow() == null ? null : getTableRow().getItem();
    boolean negative = shown && line != null && line.row().balance().isNegative();
    (negative ? Tone.NEGATIVE : Tone.PLAIN).on(this);
  }
}
