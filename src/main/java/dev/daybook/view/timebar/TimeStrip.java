package dev.daybook.view.timebar;

import dev.daybook.fx.CanvasPane;
import dev.daybook.fx.LinearScale;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.HoverModel;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The histogram with its cursor: click to jump, drag to slide, wheel to zoom. FX thread. */
final class TimeStrip {
  private static final double HEIGHT = 66;

  private final StripPane node;
  private final HoverCard card = new HoverCard();
  private final TimeBarViewModel model;
  private final TimeStripPainter painter;
  private final CanvasPane histogram;
  private final CursorLayer cursor;
  private final PulseLimiter<Instant> seeks;
  private final PulseLimiter<Point> points;

  /** Where the mouse points; null for nowhere. */
  private record Point(@Nullable Instant instant) {}

  private double hoverX = Double.NaN;

  TimeStrip(TimeBarViewModel model, Locale locale, Runnable showDifference) {
    this.model = model;
    node = new StripPane(model);
    points = new PulseLimiter<>(at -> model.point(at.instant()));
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
                "reversal",
                "idle"),
            this::recolour);
    painter = new TimeStripPainter(model, swatches, locale);
    histogram = new CanvasPane(painter::paintHistogram);
    cursor = new CursorLayer(model, swatches);
    node.getChildren()
        .addAll(
            histogram,
            cursor,
            swatches.node(),
            new HandleLayer(model, this::instantAt).node(),
            card.node());
    node.setId("timebar");
    node.getStyleClass().add("time-strip");
    node.setMinHeight(HEIGHT);
    node.setPrefHeight(HEIGHT);
    node.setMinWidth(100);
    node.setFocusTraversable(true);
    node.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    "Time bar at %s. Arrow keys step through the events, question mark lists all keys."
                        .formatted(
                            (model.leadTextProperty().get()
                                    + " "
                                    + model.instantTextProperty().get())
                                .strip()),
                model.leadTextProperty(),
                model.instantTextProperty()));
    model.hoverProperty().subscribe(_ -> showCard());
    model.modelProperty().subscribe(this::repaint);
    model.zoneProperty().subscribe(this::repaint);
    model.cursorProperty().subscribe(this::repaint);
    listen();
    new StripMenu(model, showDifference).openOn(node, this::instantAt);
  }

  StackPane node() {
    return node;
  }

  private void repaint() {
    histogram.repaint();
    cursor.follow();
  }

  private void recolour() {
    // Called by the swatches before the canvases exist.
    if (histogram != null && cursor != null) {
      histogram.repaint();
      cursor.repaint();
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
    cursor.point(x);
    points.offer(new Point(Double.isNaN(x) ? null : pointedAt(x)));
    showCard();
  }

  private Optional<Marker> marker(double x) {
    TimeRange range = model.range();
    return range == null
        ? Optional.empty()
        : MarkerPainter.at(
            x,
            model.modelProperty().get().markers(),
            TimeStripPainter.scale(range, node.getWidth()));
  }

  /** A marker near the mouse is meant exactly. */
  private @Nullable Instant pointedAt(double x) {
    Instant beside = marker(x).map(Marker::at).orElse(null);
    return beside == null ? instantAt(x) : beside;
  }

  private void showCard() {
    Instant at = Double.isNaN(hoverX) ? null : pointedAt(hoverX);
    if (at == null) {
      card.hide();
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(TimeText.named(at, model.zoneProperty().get()));
    marker(hoverX).ifPresent(marker -> lines.add(marker.label()));
    HoverModel answer = model.hoverProperty().get();
    if (answer != null) { // of this instant, or of one a frame ago: the next answer is on its way
      lines.addAll(answer.balances());
    }
    card.show(hoverX, node.getWidth(), lines);
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
