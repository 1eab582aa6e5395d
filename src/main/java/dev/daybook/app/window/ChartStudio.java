package dev.daybook.app.window;

import dev.daybook.fx.Theme;
import dev.daybook.fx.Themes;
import dev.daybook.view.chart.ChartFiles;
import dev.daybook.view.chart.ChartFormat;
import dev.daybook.view.chart.ChartView;
import dev.daybook.view.chart.ChartViewModel;
import dev.daybook.view.chart.PictureFile;
import dev.daybook.view.shell.Look;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.text.MoneyText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Draws the window's chart without a window and without a display.
 *
 * @param width in pixels, as is {@code height}
 * @param basis which ledger the chart is of, and how far it was read
 */
public record ChartStudio(int width, int height, Theme theme, ZoneId zone, String basis) {
  /**
   * Draws a chart; call once in a process, for the toolkit starts once.
   *
   * @param chart gives the chart for a plot of so many pixels
   * @return none if there is nothing to draw
   */
  public Optional<PictureFile> draw(IntFunction<ChartModel> chart, ChartFormat format)
      throws InterruptedException {
    Photographer.startToolkit();
    Easel easel = Photographer.onFxThread(this::setUp);
    int pixels = width;
    // The room for the money axis depends on what is drawn: what is drawn last fits it exactly.
    for (int pass = 0; pass < 3 && pixels > 0; pass++) {
      ChartModel drawn = chart.apply(pixels);
      pixels = Photographer.onFxThread(() -> easel.show(drawn));
    }
    return Photographer.onFxThread(() -> easel.view.file(format));
  }

  private Easel setUp() {
    Themes themes = new Themes(theme);
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    ChartViewModel model = new ChartViewModel(_ -> {});
    ChartView view = new ChartView(model, new MoneyText(locale), locale, ChartFiles.NONE, _ -> {});
    StackPane root = new StackPane(view.root());
    root.getStyleClass().addAll("daybook", themes.darkProperty().get() ? "dark" : "light");
    root.getStylesheets().add(Look.stylesheet());
    return new Easel(new Scene(root, width, height), model, view);
  }

  /** The chart in a scene of its own: style sheets reach only what is in one. FX thread. */
  private final class Easel {
    private final Scene scene;
    private final ChartViewModel model;
    private final ChartView view;

    Easel(Scene scene, ChartViewModel model, ChartView view) {
      this.scene = scene;
      this.model = model;
      this.view = view;
      layOut();
    }

    /** Shows a chart and says how wide its plot is. */
    int show(ChartModel chart) {
      model.show(chart, List.of(), zone, basis);
      layOut();
      return view.plotWidth().getValue().intValue();
    }

    private void layOut() {
      scene.getRoot().resize(width, height);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
