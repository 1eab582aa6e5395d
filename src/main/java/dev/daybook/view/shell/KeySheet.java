package dev.daybook.view.shell;

import static dev.daybook.view.shell.Shortcut.BACK;
import static dev.daybook.view.shell.Shortcut.BOOKMARK;
import static dev.daybook.view.shell.Shortcut.CHART_PAGES;
import static dev.daybook.view.shell.Shortcut.CLOCK;
import static dev.daybook.view.shell.Shortcut.COPY;
import static dev.daybook.view.shell.Shortcut.DIFFERENCE;
import static dev.daybook.view.shell.Shortcut.DROP;
import static dev.daybook.view.shell.Shortcut.EARLIER;
import static dev.daybook.view.shell.Shortcut.ESCAPE;
import static dev.daybook.view.shell.Shortcut.FASTER;
import static dev.daybook.view.shell.Shortcut.FILTER;
import static dev.daybook.view.shell.Shortcut.FIRST;
import static dev.daybook.view.shell.Shortcut.FIT;
import static dev.daybook.view.shell.Shortcut.FORWARD;
import static dev.daybook.view.shell.Shortcut.GO_TO;
import static dev.daybook.view.shell.Shortcut.LATER;
import static dev.daybook.view.shell.Shortcut.LATEST;
import static dev.daybook.view.shell.Shortcut.LIVE;
import static dev.daybook.view.shell.Shortcut.MARKER_AFTER;
import static dev.daybook.view.shell.Shortcut.MARKER_BEFORE;
import static dev.daybook.view.shell.Shortcut.NARROWER;
import static dev.daybook.view.shell.Shortcut.PALETTE;
import static dev.daybook.view.shell.Shortcut.PERIOD_BACK;
import static dev.daybook.view.shell.Shortcut.PERIOD_FORWARD;
import static dev.daybook.view.shell.Shortcut.PLAY;
import static dev.daybook.view.shell.Shortcut.SAVE_CHART;
import static dev.daybook.view.shell.Shortcut.SEND;
import static dev.daybook.view.shell.Shortcut.SET_A;
import static dev.daybook.view.shell.Shortcut.SET_B;
import static dev.daybook.view.shell.Shortcut.SHEET;
import static dev.daybook.view.shell.Shortcut.SLOWER;
import static dev.daybook.view.shell.Shortcut.STEP;
import static dev.daybook.view.shell.Shortcut.STEP_TEN;
import static dev.daybook.view.shell.Shortcut.WATCH;
import static dev.daybook.view.shell.Shortcut.WHY;
import static dev.daybook.view.shell.Shortcut.WIDER;
import static dev.daybook.view.shell.Shortcut.ZOOM_IN;
import static dev.daybook.view.shell.Shortcut.ZOOM_OUT;

import dev.daybook.fx.PlainScroll;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys on one sheet over the window. */
final class KeySheet {
  private static final List<Line> LINES =
      List.of(
          new Line("Find a command or an account by its name", PALETTE),
          new Line("Play or pause", PLAY),
          new Line("Previous, next event of the selection", STEP),
          new Line("10 events back, forward", STEP_TEN),
          new Line("Previous, next period", PERIOD_BACK, PERIOD_FORWARD),
          new Line("Wider, narrower period: day, month, quarter, year", WIDER, NARROWER),
          new Line("First event, latest", FIRST, LATEST),
          new Line("Back to LIVE", LIVE, ESCAPE),
          new Line("Set A, set B where the cursor stands", SET_A, SET_B),
          new Line("Difference between A and B, end comparing", DIFFERENCE, ESCAPE),
          new Line("Go to a time, a stretch of time or an event", GO_TO),
          new Line("Bookmark with a note; the bookmarks there are", BOOKMARK),
          new Line(
              "Play until a balance falls, a large move, an account, a record set aside", WATCH),
          new Line(
              "Previous, next marker (also Ctrl+Shift+\u2190  Ctrl+Shift+\u2192)",
              MARKER_BEFORE,
              MARKER_AFTER),
          new Line("Back, forward among the instants you visited", BACK, FORWARD),
          new Line("Slower, faster", SLOWER, FASTER),
          new Line("Zoom in, zoom out, fit", ZOOM_IN, ZOOM_OUT, FIT),
          new Line("Why is this number? The events that add up to it", WHY),
          new Line("Show an earlier, a later stretch", EARLIER, LATER),
          new Line("In the chart: by a whole width", CHART_PAGES),
          new Line("Write the chart as a picture", SAVE_CHART),
          new Line("In What if: suppose this one no longer", DROP),
          new Line("History as known now, or as we knew it then", CLOCK),
          new Line("Filter the table", FILTER),
          new Line("Copy the selected rows for a spreadsheet", COPY),
          new Line("In the form: send the command", SEND),
          new Line("This sheet", SHEET));

  private record Line(String does, List<Shortcut> keys) {
    Line(String does, Shortcut... keys) {
      this(does, List.of(keys));
    }

    String text() {
      return keys.stream().map(Shortcut::text).collect(Collectors.joining("  "));
    }
  }

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
    grid.setPadding(new Insets(0, 14, 0, 0)); // beside a scroll bar
    for (int row = 0; row < LINES.size(); row++) {
      Label key = new Label(LINES.get(row).text());
      key.getStyleClass().addAll("figures", "key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      Label does = new Label(LINES.get(row).does());
      does.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, key, does);
    }
    ScrollPane keys = PlainScroll.of(grid); // a low window does not show them all at once
    keys.setMinHeight(0);
    VBox card = new VBox(14, head, keys, note);
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
