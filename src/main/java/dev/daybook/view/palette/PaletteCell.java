package dev.daybook.view.palette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line: what it is called, why it cannot be chosen now, and its key. FX thread. */
final class PaletteCell extends ListCell<PaletteRow> {
  private final Label text = new Label();
  private final Label obstacle = new Label();
  private final Label note = new Label();
  private final HBox line;

  PaletteCell(PaletteViewModel model) {
    text.setMinWidth(Region.USE_PREF_SIZE);
    obstacle.getStyleClass().addAll("small", "muted");
    obstacle.setMinWidth(0);
    note.getStyleClass().addAll("small", "figures");
    note.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(12, text, obstacle, gap, note);
    line.setAlignment(Pos.CENTER_LEFT);
    // The list must not be wider than itself: what is too long is shortened, the key is seen.
    line.setMinWidth(0);
    line.setPrefWidth(0);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          if (!isEmpty()) {
            model.chosenProperty().set(getIndex());
            model.go();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable PaletteRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(row == null ? null : line);
    setAccessibleText(row == null ? "" : row.spoken());
    if (row != null) {
      text.setText(row.text());
      String reason = row.obstacle();
      obstacle.setText(reason == null ? "" : reason);
      text.getStyleClass().remove("muted");
      note.getStyleClass().removeAll("key", "muted");
      boolean isKey = row instanceof PaletteRow.Doing && reason == null;
      note.getStyleClass().add(isKey ? "key" : "muted");
      if (reason != null) {
        text.getStyleClass().add("muted");
      }
      note.setText(row.note());
    }
  }
}
