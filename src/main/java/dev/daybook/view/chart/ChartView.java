package dev.daybook.view.chart;

import dev.daybook.fx.CanvasPane;
import dev.daybook.fx.CanvasPen;
import dev.daybook.fx.Swatches;
import dev.daybook.fx.TextMeasure;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.time.TimeRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The step chart: wheel zooms, drag pans, click moves the cursor, double click fits. The lines are
 * painted again only when they change; what follows the mouse is on a canvas above. FX thread.
 */
public final class ChartView {
  private final StackPane root = new StackPane();
  private final ChartViewModel model;
  private final MoneyText money;
  private final TextMeasure measure = new TextMeasure();
  private final ChartSheet sheet;
  private final CanvasPane plot;
  private final CanvasPane overlay;
  private final ChartTip tip;
  private final ChartMouse mouse;
  private final ChartSaving saving;
  private final ChartMenu asking;
  private final ReadOnlyDoubleWrapper plotWidth = new ReadOnlyDoubleWrapper();
  private List<Lane> laid = List.of();
  private @Nullable ChartLayout layout;
  private @Nullable List<Spot> spots;

  /**
   * The chart.
   *
   * @param files where it may be written to
   * @param why asks which events add up to a number
   */
  public ChartView(
      ChartViewModel model,
      MoneyText money,
      Locale locale,
      ChartFiles files,
      Consumer<WhyQuestion> why) {
    this.model = model;
    this.money = money;
    Swatches swatches = new Swatches(ChartPainter.SWATCHES, this::repaint);
    sheet = new ChartSheet(swatches, money, locale, measure);
    plot = new CanvasPane(this::paintPlot);
    overlay = new CanvasPane(this::paintOverlay);
    tip = new ChartTip(money);
    saving = new ChartSaving(this::picture, files);
    mouse = new ChartMouse(model, this::layout, this::pointed);
    Label empty = new Label("No events in this selection yet");
    empty.getStyleClass().add("muted");
    empty
        .visibleProperty()
        .bind(model.modelProperty().map(m -> m.range() == null || m.series().isEmpty()));
    empty.setMouseTransparent(true);
    StackPane.setAlignment(saving.button(), Pos.TOP_RIGHT);
    StackPane.setAlignment(saving.said(), Pos.BOTTOM_CENTER);
    root.getChildren()
        .addAll(plot, overlay, swatches.node(), empty, tip.node(), saving.said(), saving.button());
    root.setId("chart");
    root.getStyleClass().add("chart");
    root.setMinSize(200, 110);
    root.setFocusTraversable(true);
    root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ChartSpeech speech = new ChartSpeech(money);
    root.accessibleTextProperty()
        .bind(model.modelProperty().map(m -> speech.of(m, model.zoneProperty().get())));
    mouse.listen(root);
    asking = new ChartMenu(model, this::layout, why);
    asking.listen(root);
    follow();
  }

  private void follow() {
    model
        .lanesProperty()
        .subscribe(
            lanes -> {
              if (!Lane.sameLines(laid, lanes)) {
                relayout();
              }
            });
    model.zoneProperty().subscribe(this::repaint);
    model.compareProperty().subscribe(overlay::repaint);
    model
        .markersProperty()
        .subscribe(
            () -> {
              spots = null;
              plot.repaint();
            });
    model
        .modelProperty()
        .subscribe(
            (before, now) -> {
              if (before.range() == null
                  || !before.range().equals(now.range())
                  || !before.events().equals(now.events())) {
                spots = null;
                tip.hide();
                plot.repaint();
              }
              overlay.repaint();
            });
    root.widthProperty().subscribe(this::relayout);
    root.heightProperty().subscribe(this::relayout);
  }

  public Parent root() {
    return root;
  }

  /** How many pixels wide the plot is. */
  public ObservableValue<Number> plotWidth() {
    return plotWidth.getReadOnlyProperty();
  }

  /** Asks which events add up to what is pointed at, or focused; says whether anything is. */
  public boolean explain() {
    return asking.explain(root.isFocused());
  }

  /** Opens the menu of the files that the chart can be written as. */
  public void chooseFile() {
    saving.open();
  }

  /** What is shown, to be written as a file of this format; none if nothing is shown. */
  public Optional<PictureFile> file(ChartFormat format) {
    return Optional.ofNullable(picture()).map(picture -> picture.as(format));
  }

  /** What is shown, to be written as a file; null if there is nothing. */
  @Nullable ChartPicture picture() {
    ChartLayout shown = layout();
    TimeRange range = model.range();
    if (shown == null || range == null) {
      return null;
    }
    ChartCaption caption =
        ChartCaption.of(
            model.modelProperty().get(), range, model.zoneProperty().get(), model.basis());
    return sheet.picture(shown, content(range, spots(shown)), caption);
  }

  private ChartSheet.Content content(TimeRange range, List<Spot> marked) {
    return new ChartSheet.Content(
        model.lanesProperty().get(),
        model.modelProperty().get(),
        range,
        model.zoneProperty().get(),
        marked,
        model.compareProperty().get());
  }

  private void relayout() {
    layout = null;
    repaint();
  }

  private void repaint() {
    // Called by the swatches before the canvases exist.
    if (plot != null && overlay != null) {
      spots = null;
      plot.repaint();
      overlay.repaint();
    }
  }

  private @Nullable ChartLayout layout() {
    List<Lane> lanes = model.lanesProperty().get();
    if (layout == null || !Lane.sameLines(laid, lanes)) {
      layout = ChartLayout.of(root.getWidth(), root.getHeight(), lanes, money, measure);
      laid = lanes;
      spots = null;
      plotWidth.set(layout == null ? 0 : layout.plotWidth());
    }
    return layout;
  }

  private List<Spot> spots(ChartLayout within) {
    TimeRange range = model.range();
    ChartModel shown = model.modelProperty().get();
    if (spots == null) {
      spots =
          range == null
              ? List.of()
              : Spot.of(
                  within, model.lanesProperty().get(), shown, range, model.markersProperty().get());
    }
    return spots;
  }

  private void paintPlot(GraphicsContext g, double width, double height) {
    ChartLayout shown = layout();
    TimeRange range = model.range();
    if (shown != null && range != null) {
      sheet.paintPlot(new CanvasPen(g), shown, content(range, spots(shown)));
    }
  }

  private void paintOverlay(GraphicsContext g, double width, double height) {
    ChartLayout shown = layout();
    TimeRange range = model.range();
    if (shown != null && range != null) {
      sheet.paintMoving(new CanvasPen(g), shown, content(range, List.of()), mouse.hover());
    }
  }

  /** The mouse points somewhere else; not a number for nowhere. */
  private void pointed(double x, double y) {
    ChartLayout shown = layout();
    List<Spot> near =
        shown == null || Double.isNaN(x) ? List.of() : Spot.near(spots(shown), x, y, 7);
    if (near.isEmpty()) {
      tip.hide();
    } else {
      tip.show(near, model.zoneProperty().get(), root.getWidth(), root.getHeight());
    }
    overlay.repaint();
  }
}
