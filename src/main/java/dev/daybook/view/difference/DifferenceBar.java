package dev.daybook.view.difference;

import dev.daybook.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Above the table of differences: what is compared, what it comes to, and what can be done. */
final class DifferenceBar {
  private final VBox root = new VBox();
  private final TextField filter = new TextField();

  /** What the buttons do. */
  interface Actions {
    void export();

    void copy();

    void leave();
  }

  DifferenceBar(DifferenceViewModel model, Actions actions) {
    filter.setId("difference-filter");
    filter.setPromptText("Filter by number or name");
    filter.setAccessibleText("Filter the accounts that differ");
    filter.setPrefWidth(190);
    filter.setMinWidth(110);
    filter.textProperty().bindBidirectional(model.filterProperty());
    Label count = new Label();
    count.setId("difference-count");
    count.getStyleClass().addAll("muted", "small");
    count.textProperty().bind(model.countProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row =
        new HBox(
            8,
            Icons.of(Feather.SEARCH),
            filter,
            count,
            gap,
            button(
                "difference-export",
                "Export\u2026",
                "Write what passes the filter into a CSV file",
                actions::export),
            button(
                "difference-copy",
                "Copy",
                "Copy the selected rows, or all, for a spreadsheet (Ctrl+Shift+C)",
                actions::copy),
            button(
                "difference-leave",
                "End comparing (Esc)",
                "Take the handles A and B away",
                actions::leave));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("table-head");
    Label views = text("difference-views", "difference-views");
    views.textProperty().bind(model.viewsProperty());
    Label totals = text("difference-totals", "difference-totals");
    totals.textProperty().bind(model.totalsProperty());
    Label sentence = text("difference-sentence", "quarantine-sentence");
    sentence.textProperty().bind(model.sentenceProperty());
    shownWhile(sentence, model.sentenceProperty().isNotEmpty());
    shownWhile(totals, model.totalsProperty().isNotEmpty());
    root.getChildren().setAll(row, views, totals, sentence);
    shownWhile(root, model.activeProperty());
  }

  Parent root() {
    return root;
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private static Label text(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("figures-inline", "small", style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static void shownWhile(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private static Button button(String id, String text, String hint, Runnable does) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(hint));
    button.setOnAction(_ -> does.run());
    return button;
  }
}
