package dev.daybook.fx;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A region filled by one canvas, painted during layout: however often a repaint is asked for, there
 * is at most one per pulse. FX thread.
 */
public final class CanvasPane extends Region {
  private final Canvas canvas = new Canvas();
  private final Painter painter;

  /** What is on the canvas. */
  @FunctionalInterface
  public interface Painter {
    /** Paints all of it; the canvas is clear and its size is in pixels of the scene. */
    void paint(GraphicsContext graphics, double width, double height);
  }

  public CanvasPane(Painter painter) {
    this.painter = painter;
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  /** Paints again at the next pulse. */
  public void repaint() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, height);
    if (width > 0 && height > 0) {
      painter.paint(graphics, width, height);
    }
  }
}
