package dev.daybook.view.chart;

import dev.daybook.fx.Theme;
import dev.daybook.fx.Themes;
import dev.daybook.view.shell.Look;
import dev.daybook.workspace.text.MoneyText;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The chart alone in a window, looking as in the real one. */
final class ChartStage {
  private ChartStage() {}

  static ChartView show(Stage stage, ChartViewModel model, ChartFiles files) {
    Themes themes = new Themes(Theme.LIGHT); // which sets the style sheet that ours builds on
    ChartView chart = new ChartView(model, new MoneyText(Locale.US), Locale.US, files, _ -> {});
    StackPane root = new StackPane(chart.root());
    root.getStyleClass().addAll("daybook", themes.darkProperty().get() ? "dark" : "light");
    root.getStylesheets().add(Look.stylesheet());
    stage.setScene(new Scene(root, 900, 420));
    // The stage is the same in all tests: one before may have shown a whole window in it.
    stage.setMaximized(false);
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.sizeToScene();
    stage.show();
    return chart;
  }
}
