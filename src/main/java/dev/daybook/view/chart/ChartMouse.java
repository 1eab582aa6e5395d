package dev.daybook.view.chart;

import dev.daybook.fx.PulseLimiter;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The chart's mouse, and the keys that are its own while it has the focus: wheel zooms, with Shift
 * it pans; drag pans; click moves the cursor; double click fits. FX thread.
 */
final class ChartMouse {
  /** A press that moves less is a click. */
  private static final double CLICK_PIXELS = 4;

  private static final double WHEEL_PAN = 0.1;

  private final ChartViewModel model;
  private final Supplier<@Nullable ChartLayout> layout;
  private final Pointed pointed;
  private final PulseLimiter<Pan> pans;
  private double hover = Double.NaN;
  private double pressedX;
  private @Nullable TimeRange pressedRange;
  private boolean dragged;

  private record Pan(TimeRange begunWith, long millis) {}

  /** Is told where the mouse points. */
  @FunctionalInterface
  interface Pointed {
    /** In the chart's pixels, or not a number if it is elsewhere. */
    void at(double x, double y);
  }

  ChartMouse(ChartViewModel model, Supplier<@Nullable ChartLayout> layout, Pointed pointed) {
    this.model = model;
    this.layout = layout;
    this.pointed = pointed;
    pans = new PulseLimiter<>(pan -> model.pan(pan.begunWith, pan.millis));
  }

  /** Where the crosshair stands, or not a number. */
  double hover() {
    return hover;
  }

  void listen(Region root) {
    root.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(root, event));
    root.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(root, event));
    root.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    root.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(root, e.getX(), e.getY()));
    root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(root, Double.NaN, Double.NaN));
    root.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void hover(Region root, double x, double y) {
    ChartLayout shown = layout.get();
    boolean inside = shown != null && shown.isInside(x, y);
    hover = inside ? x : Double.NaN;
    root.setCursor(inside ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    pointed.at(hover, y);
  }

  private void press(Region root, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      root.requestFocus();
      pressedX = event.getX();
      pressedRange = model.range();
      dragged = false;
    }
  }

  private void drag(Region root, MouseEvent event) {
    ChartLayout shown = layout.get();
    TimeRange begunWith = pressedRange;
    if (shown == null || begunWith == null) {
      return;
    }
    if (dragged || Math.abs(event.getX() - pressedX) >= CLICK_PIXELS) {
      dragged = true;
      hover(root, Double.NaN, Double.NaN);
      root.setCursor(Cursor.CLOSED_HAND);
      double part = (pressedX - event.getX()) / shown.plotWidth();
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
    if (at == null) {
      return;
    }
    double across = event.getDeltaX();
    double along = event.getDeltaY();
    if (Math.abs(across) > Math.abs(along)) {
      // Some systems turn the wheel sideways by themselves while Shift is held, others do not.
      model.pan(-Math.signum(across) * WHEEL_PAN);
    } else if (along != 0 && event.isShiftDown()) {
      model.pan(-Math.signum(along) * WHEEL_PAN);
    } else if (along != 0) {
      model.zoom(Math.pow(0.8, Math.signum(along)), at);
    }
    event.consume();
  }

  /** By whole pages: elsewhere these keys belong to the tables. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
      model.pan(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
      event.consume();
    }
  }

  private @Nullable Instant instantAt(double x, double y) {
    ChartLayout shown = layout.get();
    TimeRange range = model.range();
    return shown == null || range == null || !shown.isInside(x, y)
        ? null
        : Instant.ofEpochMilli(ChartOverlay.instantAt(shown.time(range), x));
  }
}
