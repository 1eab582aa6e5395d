package dev.daybook.view.shell;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys on one sheet over the window. */
final class KeySheet {
  private static final String[][] KEYS = {
    {"Space  K", "Play or pause"},
    {"\u2190  \u2192", "Previous, next event of the selection"},
    {"J  L", "10 events back, forward"},
    {"Shift+\u2190  Shift+\u2192", "Previous, next period"},
    {"Shift+\u2191  Shift+\u2193", "Wider, narrower period: day, month, quarter, year"},
    {"Home  End", "First event, latest"},
    {"T  Esc", "Back to LIVE"},
    {"I  O", "Set A, set B where the cursor stands"},
    {"D  Esc", "Difference between A and B, end comparing"},
    {"G", "Go to a time, a stretch of time or an event"},
    {"B", "Bookmark with a note; the bookmarks there are"},
    {"U", "Play until a balance falls, a large move, an account, a record set aside"},
    {"Ctrl+[  Ctrl+]", "Previous, next marker (also Ctrl+Shift+\u2190  Ctrl+Shift+\u2192)"},
    {"Alt+\u2190  Alt+\u2192", "Back, forward among the instants you visited"},
    {",  .", "Slower, faster"},
    {"+  \u2212  0", "Zoom in, zoom out, fit"},
    {"W", "Why is this number? The events that add up to it"},
    {"Ctrl+\u2190  Ctrl+\u2192", "Show an earlier, a later stretch"},
    {"Page Up  Page Down", "In the chart: by a whole width"},
    {"Ctrl+S", "Write the chart as a picture"},
    {"Delete", "In What if: suppose this one no longer"},
    {"C", "History as known now, or as we knew it then"},
    {"F", "Filter the table"},
    {"Ctrl+Shift+C", "Copy the selected rows for a spreadsheet"},
    {"Enter", "In the form: send the command"},
    {"?", "This sheet"},
  };

  private final StackPane root = new StackPane();

  KeySheet() {
    Label title = new Label("Keys");
    title.getStyleClass().add("sheet-title");
    Label note = new Label("While you type into a field, keys are letters.");
    note.getStyleClass().addAll("muted", "small");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button("Close (Esc)");
    close.setId("keys-close");
    close.setOnAction(_ -> hide());
    HBox head = new HBox(10, title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    GridPane grid = new GridPane(20, 8);
    for (int row = 0; row < KEYS.length; row++) {
      Label key = new Label(KEYS[row][0]);
      key.getStyleClass().addAll("figures", "key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      Label does = new Label(KEYS[row][1]);
      does.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, key, does);
    }
    VBox card = new VBox(14, head, grid, note);
    card.getStyleClass().addAll("sheet");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.setId("key-sheet");
    root.getStyleClass().add("sheet-ground");
    root.getChildren().add(card);
    root.setOnMousePressed(
        event -> {
          if (root.equals(event.getTarget())) {
            hide();
          }
        });
    root.setVisible(false);
  }

  Parent root() {
    return root;
  }

  boolean isShowing() {
    return root.isVisible();
  }

  void toggle() {
    root.setVisible(!root.isVisible());
  }

  void hide() {
    root.setVisible(false);
  }
}
