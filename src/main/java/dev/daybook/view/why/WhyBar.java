package dev.daybook.view.why;

import dev.daybook.fx.Icons;
import dev.daybook.workspace.why.WhyTable;
import dev.daybook.workspace.why.WhyTable.Verdict;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the events behind a number: which number, whether they add up to it, what can be done. */
final class WhyBar {
  private final VBox root = new VBox();

  /** What the buttons do. */
  interface Actions {
    void turn();

    void copy();

    void export();

    void cancel();
  }

  WhyBar(WhyViewModel model, Actions actions) {
    ObservableValue<WhyTable> table = model.tableProperty();
    Label title = new Label();
    title.setId("why-title");
    title.getStyleClass().add("why-title");
    title.textProperty().bind(table.map(WhyTable::title));
    FontIcon icon = Icons.of(Feather.LOADER);
    Label sentence = new Label("", icon);
    sentence.setId("why-sentence");
    sentence.textProperty().bind(table.map(WhyTable::sentence));
    table.subscribe(
        now -> {
          icon.setIconCode(icon(now.verdict()));
          String word = now.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
          sentence.getStyleClass().setAll("label", "figures-inline", "why-" + word);
        });
    for (Label label : new Label[] {title, sentence}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(sentence.textProperty());
    sentence.setTooltip(whole);
    VBox words = new VBox(2, title, sentence);
    words.setMinWidth(120);
    HBox.setHgrow(words, Priority.ALWAYS);

    Button order = button("why-order", "", "Turn the order of the events round", actions::turn);
    order.textProperty().bind(table.map(t -> t.newestFirst() ? "Oldest first" : "Newest first"));
    Button copy =
        button(
            "why-copy",
            "Copy",
            "Copy the selected rows for a spreadsheet (Ctrl+Shift+C)",
            actions::copy);
    Button export =
        button("why-export", "Export\u2026", "Write all of them into a CSV file", actions::export);
    shown(export, table.map(t -> !t.exporting()));
    Button cancel =
        button("why-cancel", "Cancel export", "Break off the file being written", actions::cancel);
    shown(cancel, table.map(WhyTable::exporting));
    for (Button each : new Button[] {order, copy, export}) {
      each.disableProperty().bind(table.map(t -> t.total() == 0));
    }
    HBox row = new HBox(6, words, order, copy, export, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("table-head");
    Label said = new Label("", Icons.of(Feather.INFO));
    said.setId("why-said");
    said.getStyleClass().addAll("small", "quarantine-sentence");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.textProperty().bind(model.saidProperty());
    shown(said, model.saidProperty().isNotEmpty());
    root.getChildren().addAll(row, said);
  }

  Parent root() {
    return root;
  }

  private static Feather icon(Verdict verdict) {
    return switch (verdict) {
      case UNDERWAY -> Feather.LOADER;
      case ADDS_UP -> Feather.CHECK_CIRCLE;
      case DIFFERS -> Feather.ALERT_TRIANGLE;
    };
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

  private static void shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }
}
