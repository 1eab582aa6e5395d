package dev.daybook.view.chart;

import dev.daybook.fx.Icons;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The button that writes the chart as a file, and the sentence on what came of it. FX thread. */
final class ChartSaving {
  private static final Duration READ = Duration.seconds(12);

  private final MenuButton button = new MenuButton("", Icons.of(Feather.DOWNLOAD));
  private final Label said = new Label();
  private final PauseTransition reading = new PauseTransition(READ);
  private final Supplier<@Nullable ChartPicture> picture;
  private final ChartFiles files;
  private final ChartExport export = new ChartExport(this::say);

  ChartSaving(Supplier<@Nullable ChartPicture> picture, ChartFiles files) {
    this.picture = picture;
    this.files = files;
    button.setId("chart-export");
    button.getStyleClass().addAll("button-icon", "flat", "chart-export");
    button.setAccessibleText("Write the chart as a picture");
    button.setTooltip(new Tooltip("Write the chart as a picture (Ctrl+S)"));
    for (ChartFormat format : ChartFormat.values()) {
      MenuItem item = new MenuItem(format.label() + "\u2026");
      item.setId("chart-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setOnAction(_ -> write(format));
      button.getItems().add(item);
    }
    said.setId("chart-said");
    said.getStyleClass().add("chart-said");
    said.setVisible(false);
    said.setOnMouseClicked(_ -> said.setVisible(false));
    reading.setOnFinished(_ -> said.setVisible(false));
  }

  MenuButton button() {
    return button;
  }

  Label said() {
    return said;
  }

  void open() {
    button.requestFocus();
    button.show();
  }

  private void write(ChartFormat format) {
    ChartPicture taken = picture.get();
    if (taken == null) {
      say("There is no chart to write yet.");
      return;
    }
    files
        .choose(format, "chart." + format.extension())
        .ifPresent(file -> export.write(taken, format, file));
  }

  private void say(String sentence) {
    said.setText(sentence);
    said.setVisible(true);
    reading.playFromStart();
  }
}
