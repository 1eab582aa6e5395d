package dev.daybook.view.chart;

import dev.daybook.fx.CanvasPane;
import dev.daybook.fx.LinearScale;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.ChartModel;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.TimeRange;
import dev.daybook.workspace.WhyQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The step chart: wheel zooms, drag pans, click moves the cursor, double click fits. The lines are
 * painted again only when they change; what follows the mouse is on a canvas above.
 */
public final class ChartView {
  /** A press that moves less is a click. */
  private static final double CLICK_PIXELS = 4;

  private final StackPane root = new StackPane();
  private final ChartViewModel model;
  private final ChartPainter painter;
  private final ChartOverlay moving;
  private final CanvasPane plot;
  private final CanvasPane overlay;
  private final PulseLimiter<Pan> pans;
  private final Consumer<WhyQuestion> why;
  private final ChartMenu menu;
  private double hover = Double.NaN;
  private double hoverY;
  private double pressedX;
  private @Nullable TimeRange pressedRange;
  private boolean dragged;

  private record Pan(TimeRange begunWith, long millis) {}

  /**
   * The chart.
   *
   * @param why asks which events add up to a number
   */
  public ChartView(
      ChartViewModel model, MoneyText money, Locale locale, Consumer<WhyQuestion> why) {
    this.model = model;
    this.why = why;
    menu = new ChartMenu(model, why);
    pans = new PulseLimiter<>(pan -> model.pan(pan.begunWith, pan.millis));
    Swatches swatches = new Swatches(ChartPainter.SWATCHES, this::repaint);
    painter = new ChartPainter(swatches, money, locale);
    moving = new ChartOverlay(swatches, painter, money);
    plot = new CanvasPane(this::paintPlot);
    overlay = new CanvasPane(this::paintOverlay);
    Label empty = new Label("No events in this selection yet");
    empty.getStyleClass().add("muted");
    empty
        .visibleProperty()
        .bind(model.modelProperty().map(m -> m.range() == null || m.series().isEmpty()));
    empty.setMouseTransparent(true);
    root.getChildren().addAll(plot, overlay, swatches.node(), empty);
    root.setId("chart");
    root.getStyleClass().add("chart");
    root.setMinSize(200, 110);
    root.setFocusTraversable(true);
    root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    root.setAccessibleText("Balances over time as step lines");
    model.lanesProperty().subscribe(this::repaint);
    model.zoneProperty().subscribe(this::repaint);
    model
        .modelProperty()
        .subscribe(
            (before, now) -> {
              if (before.range() == null || !before.range().equals(now.range())) {
                plot.repaint();
              }
              overlay.repaint();
            });
    listen();
  }

  public Parent root() {
    return root;
  }

  /** How many pixels wide the plot is. */
  public ObservableValue<Number> plotWidth() {
    return root.widthProperty()
        .map(w -> Math.max(0, w.doubleValue() - ChartLayout.LEFT - ChartLayout.RIGHT));
  }

  private void repaint() {
    // Called by the swatches before the canvases exist.
    if (plot != null && overlay != null) {
      plot.repaint();
      overlay.repaint();
    }
  }

  private @Nullable ChartLayout layout() {
    int lanes = Math.min(Lane.MOST, model.lanesProperty().get().size());
    ChartLayout layout = new ChartLayout(root.getWidth(), root.getHeight(), Math.max(1, lanes));
    // In a low window fewer lanes stay readable.
    while (layout.tooSmall() && layout.lanes() > 1) {
      layout = new ChartLayout(layout.width(), layout.height(), layout.lanes() - 1);
    }
    return layout.tooSmall() || lanes == 0 ? null : layout;
  }

  private void paintPlot(GraphicsContext g, double width, double height) {
    ChartLayout layout = layout();
    TimeRange range = model.range();
    if (layout != null && range != null) {
      painter.paint(g, layout, model.lanesProperty().get(), range, model.zoneProperty().get());
    }
  }

  private void paintOverlay(GraphicsContext g, double width, double height) {
    ChartLayout layout = layout();
    ChartModel shown = model.modelProperty().get();
    List<Lane> lanes = model.lanesProperty().get();
    if (layout != null && shown.range() != null) {
      moving.paint(g, layout, lanes, shown, shown.range(), model.zoneProperty().get(), hover);
    }
  }

  private void listen() {
    root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    root.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    root.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
    root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Double.NaN, Double.NaN));
    root.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    root.setOnContextMenuRequested(
        event -> {
          Instant at = event.isKeyboardTrigger() ? null : instantAt(event.getX(), event.getY());
          menu.show(root, at, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /** Whether the mouse or the focus is on it: then W means the chart. */
  public boolean isLookedAt() {
    return !Double.isNaN(hover) || root.isFocused();
  }

  /** Asks about the line next to the mouse, or about the first one at the cursor. */
  public void explain() {
    List<Lane> lanes = model.lanesProperty().get();
    ChartLayout layout = layout();
    Instant at = Double.isNaN(hover) ? null : instantAt(hover, hoverY);
    if (layout == null || lanes.isEmpty()) {
      return;
    }
    ChartModel.Series nearest = lanes.getFirst().series().getFirst();
    double least = Double.MAX_VALUE;
    for (int i = 0; at != null && i < layout.lanes(); i++) {
      LinearScale values = layout.money(lanes.get(i), i);
      for (ChartModel.Series line : lanes.get(i).series()) {
        OptionalLong value = Lane.valueAt(line, at.toEpochMilli());
        double away =
            value.isPresent()
                ? Math.abs(values.pixel(value.getAsLong()) - hoverY)
                : Double.MAX_VALUE;
        if (away < least) {
          least = away;
          nearest = line;
        }
      }
    }
    why.accept(model.question(model.modelProperty().get().series().indexOf(nearest), at));
  }

  private void hover(double x, double y) {
    ChartLayout layout = layout();
    hover = layout != null && layout.isInside(x, y) ? x : Double.NaN;
    hoverY = y;
    root.setCursor(Double.isNaN(hover) ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    overlay.repaint();
  }

  private void press(MouseEvent event) {
    menu.hide();
    if (event.getButton() == MouseButton.PRIMARY) {
      root.requestFocus();
      pressedX = event.getX();
      pressedRange = model.range();
      dragged = false;
    }
  }

  private void drag(MouseEvent event) {
    ChartLayout layout = layout();
    TimeRange begunWith = pressedRange;
    if (layout == null || begunWith == null) {
      return;
    }
    if (dragged || Math.abs(event.getX() - pressedX) >= CLICK_PIXELS) {
      dragged = true;
      hover(Double.NaN, Double.NaN);
      root.setCursor(Cursor.CLOSED_HAND);
      double part = (pressedX - event.getX()) / (layout.right() - ChartLayout.LEFT);
      pans.offer(new Pan(begunWith, Math.round(part * begunWith.length().toMillis())));
    }
  }

  private void release(MouseEvent event) {
    Instant at = instantAt(event.getX(), event.getY());
    if (event.getButton() != MouseButton.PRIMARY || dragged || at == null) {
      return;
    }
    if (event.getClickCount() == 2) {
      model.doubleClick();
    } else if (event.getClickCount() == 1) {
      model.click(at);
    }
  }

  private void wheel(ScrollEvent event) {
    Instant at = instantAt(event.getX(), event.getY());
    double by = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    if (at != null && by != 0) {
      model.zoom(Math.pow(0.8, Math.signum(by)), at);
      event.consume();
    }
  }

  private @Nullable Instant instantAt(double x, double y) {
    ChartLayout layout = layout();
    TimeRange range = model.range();
    return layout == null || range == null || !layout.isInside(x, y)
        ? null
        : Instant.ofEpochMilli(ChartOverlay.instantAt(layout.time(range), x));
  }
}
