package dev.daybook.view.accounts;

import dev.daybook.fx.Icons;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is unusual about an account: an icon and words, not a colour alone. */
final class FlagCell extends TableCell<AccountLine, String> {
  private static final Tooltip FUTURE =
      new Tooltip("The balance counts future-dated postings; this is what is effective now.");

  private final FontIcon icon = Icons.of(Feather.ALERT_TRIANGLE);

  FlagCell() {
    getStyleClass().add("flag-cell");
  }

  @Override
  protected void updateItem(@Nullable String flag, boolean empty) {
    super.updateItem(flag, empty);
    getStyleClass().removeAll("danger-text", "warning-text");
    if (empty || flag == null || flag.isEmpty()) {
      setText(null);
      setTooltip(null);
      setGraphic(null);
      return;
    }
    boolean below = flag.equals("below limit");
    icon.setIconCode(
        below
            ? Feather.ALERT_TRIANGLE
            : flag.equals("closed")
                ? Feather.LOCK
                : flag.startsWith("now ") ? Feather.CLOCK : Feather.HELP_CIRCLE);
    getStyleClass().add(below ? "danger-text" : "warning-text");
    setTooltip(flag.startsWith("now ") ? FUTURE : null);
    setText(flag);
    setGraphic(icon);
  }
}
