package dev.daybook.view.timebar;

import dev.daybook.fx.CanvasPane;
import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The cursor over the histogram, and a line under the mouse. Each is as small as it looks: what
 * moves with every frame is painted again with all that lies below it. FX thread.
 */
final class CursorLayer extends Region {
  private static final double WIDTH = 12;

  private final TimeBarViewModel model;
  private final Swatches colours;
  private final CanvasPane cursor = new CanvasPane(this::paint);
  private final Region pointed = new Region();
  private @Nullable Look look;
  private double pointedX = Double.NaN;

  private enum Shape {
    HANDLE,
    BEYOND_LEFT,
    BEYOND_RIGHT
  }

  /** What the cursor's canvas shows, wherever it stands. */
  private record Look(Shape shape, boolean live, double ground) {}

  CursorLayer(TimeBarViewModel model, Swatches colours) {
    this.model = model;
    this.colours = colours;
    setMouseTransparent(true);
    pointed.getStyleClass().add("pointed-line");
    cursor.setManaged(false);
    pointed.setManaged(false);
    getChildren().addAll(cursor, pointed);
  }

  /** The cursor, or the stretch that is shown, may be another. */
  void follow() {
    requestLayout();
  }

  /** The mouse points here; not a number for nowhere. */
  void point(double x) {
    pointedX = x;
    requestLayout();
  }

  /** The theme is another. */
  void repaint() {
    cursor.repaint();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double ground = Math.floor(getHeight() - TimeStripPainter.AXIS);
    double left = TimeStripPainter.MARGIN;
    double right = width - TimeStripPainter.MARGIN;
    TimeRange range = model.range();
    boolean known = range != null && ground > 0 && right > left;
    cursor.setVisible(known);
    pointed.setVisible(known && pointedX >= left && pointedX <= right);
    if (pointed.isVisible()) {
      pointed.resizeRelocate(Math.rint(pointedX), 0, 1, ground);
    }
    if (known && range != null) {
      LinearScale scale = TimeStripPainter.scale(range, width);
      Instant instant = model.cursorProperty().get().instant();
      double at = instant == null ? right : scale.pixel(instant.toEpochMilli());
      Shape shape = at < left ? Shape.BEYOND_LEFT : at > right ? Shape.BEYOND_RIGHT : Shape.HANDLE;
      double x =
          switch (shape) {
            case HANDLE -> Math.rint(at) - WIDTH / 2;
            case BEYOND_LEFT -> 0;
            case BEYOND_RIGHT -> Math.floor(width) - WIDTH;
          };
      show(new Look(shape, instant == null, ground), x);
    }
  }

  private void show(Look now, double x) {
    cursor.resizeRelocate(x, 0, WIDTH, now.ground() + 4);
    if (!now.equals(look)) {
      look = now;
      cursor.repaint();
    }
  }

  private void paint(GraphicsContext g, double width, double height) {
    if (look == null) {
      return;
    }
    g.setFill(colours.get(look.live() ? "live" : "history"));
    switch (look.shape()) {
      case HANDLE -> {
        double x = width / 2;
        g.fillRect(x - 1, 2, 2, look.ground() + 2);
        g.fillRoundRect(x - 5, 0, 10, 12, 4, 4);
        g.setFill(colours.get("paper"));
        g.fillRect(x - 2, 3, 1, 6);
        g.fillRect(x + 1, 3, 1, 6);
      }
      case BEYOND_LEFT -> paintArrow(g, 1, 7, look.ground() / 2);
      case BEYOND_RIGHT -> paintArrow(g, width - 1, width - 7, look.ground() / 2);
    }
  }

  /** The cursor is outside the stretch shown: an arrow points to it. */
  private static void paintArrow(GraphicsContext g, double tip, double back, double middle) {
    g.fillPolygon(new double[] {tip, back, back}, new double[] {middle, middle - 6, middle + 6}, 3);
  }
}
