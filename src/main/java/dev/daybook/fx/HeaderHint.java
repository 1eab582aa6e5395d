package dev.daybook.fx;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sign beside a column's title that says what is meant: the definition where the word stands. */
public final class HeaderHint {
  private HeaderHint() {}

  /** Puts the sign there; the column has to be wide enough for the title and it. */
  public static void on(TableColumn<?, ?> column, String definition) {
    FontIcon info = Icons.of(Feather.INFO);
    info.getStyleClass().add("header-info");
    Label hint = new Label("", info);
    hint.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Tooltip tooltip = new Tooltip(definition);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(380);
    hint.setTooltip(tooltip);
    hint.setAccessibleText(definition);
    column.setGraphic(hint);
  }
}
