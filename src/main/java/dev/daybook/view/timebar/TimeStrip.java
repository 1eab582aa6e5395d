package dev.daybook.view.timebar;

import dev.daybook.fx.CanvasPane;
import dev.daybook.fx.LinearScale;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The histogram with its cursor: click to jump, drag to slide, wheel to zoom. FX thread. */
final class TimeStrip {
  private static final double HEIGHT = 66;

  private final StackPane node = new StackPane();
  private final TimeBarViewModel model;
  private final TimeStripPainter painter;
  private final CanvasPane histogram;
  private final CanvasPane overlay;
  private final PulseLimiter<Instant> seeks;
  private double hoverX = Double.NaN;

  TimeStrip(TimeBarViewModel model, Locale locale) {
    this.model = model;
    seeks = new PulseLimiter<>(model::seek);
    Swatches swatches =
        new Swatches(
            List.of(
                "bar",
                "bar-future",
                "axis",
                "text",
                "accent",
                "live",
                "history",
                "paper",
                "mark",
                "late",
                "reversal"),
            this::repaint);
    painter = new TimeStripPainter(model, swatches, locale);
    histogram = new CanvasPane(painter::paintHistogram);
    overlay = new CanvasPane((g, w, h) -> painter.paintOverlay(g, w, h, hoverX));
    node.getChildren().addAll(histogram, overlay, swatches.node());
    node.setId("timebar");
    node.getStyleClass().add("time-strip");
    node.setMinHeight(HEIGHT);
    node.setPrefHeight(HEIGHT);
    node.setMinWidth(100);
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.SLIDER);
    node.accessibleTextProperty()
        .bind(
            model
                .instantTextProperty()
                .map(text -> "Time bar at " + text + ". Arrow keys step through the events."));
    model.modelProperty().subscribe(this::repaint);
    model.zoneProperty().subscribe(this::repaint);
    model.cursorProperty().subscribe(this::repaint);
    listen();
  }

  StackPane node() {
    return node;
  }

  private void repaint() {
    // Called by the swatches before the canvases exist.
    if (histogram != null && overlay != null) {
      histogram.repaint();
      overlay.repaint();
    }
  }

  private void listen() {
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX()));
    node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Double.NaN));
    node.addEventHandler(ScrollEvent.SCROLL, this::wheel);
  }

  private void drag(MouseEvent event) {
    if (!event.isPrimaryButtonDown() && event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    node.requestFocus();
    hover(Double.NaN);
    Instant at = instantAt(event.getX());
    if (at != null) {
      seeks.offer(at);
    }
    event.consume();
  }

  private void hover(double x) {
    hoverX = x;
    overlay.repaint();
  }

  private void wheel(ScrollEvent event) {
    Instant at = instantAt(event.getX());
    double by = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    if (at != null && by != 0) {
      model.zoom(Math.pow(0.8, Math.signum(by)), at);
      event.consume();
    }
  }

  private @Nullable Instant instantAt(double x) {
    TimeRange range = model.range();
    if (range == null || node.getWidth() <= 2 * TimeStripPainter.MARGIN) {
      return null;
    }
    LinearScale scale = TimeStripPainter.scale(range, node.getWidth());
    // The last pixel is the end of the range, however it rounds.
    return x >= node.getWidth() - TimeStripPainter.MARGIN - 1
        ? range.to()
        : Instant.ofEpochMilli(scale.value(Math.max(TimeStripPainter.MARGIN, x)));
  }
}
