package dev.daybook.view.quarantine;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A sentence, whole in its tooltip. */
final class ReasonCell extends TableCell<QuarantineLine, String> {
  private final Tooltip whole = new Tooltip();

  ReasonCell() {
    whole.setWrapText(true);
    whole.setMaxWidth(480);
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    setText(empty ? null : text);
    whole.setText(text);
    setTooltip(empty || text == null || text.isEmpty() ? null : whole);
  }
}
