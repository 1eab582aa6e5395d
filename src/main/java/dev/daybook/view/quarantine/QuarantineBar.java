package dev.daybook.view.quarantine;

import dev.daybook.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Above the quarantine's table: what it amounts to, what can be done, and what came of that. */
final class QuarantineBar {
  private final VBox root = new VBox();

  /** What the buttons do. */
  interface Actions {
    void retrySelected();

    void retryAll();

    void export();

    void copy();
  }

  QuarantineBar(QuarantineViewModel model, Actions actions) {
    Label summary = new Label();
    summary.setId("quarantine-summary");
    summary.getStyleClass().add("figures-inline");
    summary.textProperty().bind(model.summaryProperty());
    summary.setTooltip(tooltip(model));
    summary.setWrapText(true);
    summary.setMinWidth(120);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    HBox row =
        new HBox(
            6,
            summary,
            button(
                model,
                "quarantine-retry",
                "Retry selected",
                "Try the selected records again: their schema may be registered by now",
                actions::retrySelected),
            button(
                model,
                "quarantine-retry-all",
                "Retry all",
                "Try all records again",
                actions::retryAll),
            button(
                model,
                "quarantine-export",
                "Export\u2026",
                "Write all records with their bytes into a CSV file",
                actions::export),
            button(
                model,
                "quarantine-copy",
                "Copy",
                "Copy the selected rows for a spreadsheet (Ctrl+Shift+C)",
                actions::copy));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("table-head");
    Label sentence = new Label();
    sentence.setId("quarantine-sentence");
    sentence.getStyleClass().addAll("small", "quarantine-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setGraphic(Icons.of(Feather.INFO));
    sentence.textProperty().bind(model.sentenceProperty());
    sentence.visibleProperty().bind(model.sentenceProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    root.getChildren().addAll(row, sentence);
    row.visibleProperty().bind(model.emptyProperty().not());
    row.managedProperty().bind(row.visibleProperty());
  }

  Parent root() {
    return root;
  }

  private static Tooltip tooltip(QuarantineViewModel model) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(model.summaryProperty());
    return tooltip;
  }

  private static Button button(
      QuarantineViewModel model, String id, String text, String hint, Runnable does) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(hint));
    button.setOnAction(_ -> does.run());
    button.disableProperty().bind(model.emptyProperty());
    return button;
  }
}
