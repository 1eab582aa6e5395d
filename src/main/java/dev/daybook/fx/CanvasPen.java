package dev.daybook.fx;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas, which does not keep what belongs together. */
public record CanvasPen(GraphicsContext graphics) implements Pen {
  public CanvasPen {
    // As in a vector file; a canvas's own caps would close the gaps between short dashes.
    graphics.setLineCap(StrokeLineCap.BUTT);
  }

  @Override
  public void setFill(Color colour) {
    graphics.setFill(colour);
  }

  @Override
  public void setStroke(Color colour) {
    graphics.setStroke(colour);
  }

  @Override
  public void setLineWidth(double pixels) {
    graphics.setLineWidth(pixels);
  }

  @Override
  public void setLineDashes(double... pixels) {
    graphics.setLineDashes(pixels);
  }

  @Override
  public void setFont(Font font) {
    graphics.setFont(font);
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    graphics.setTextAlign(alignment);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    graphics.setTextBaseline(baseline);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    graphics.fillRoundRect(x, y, width, height, arc, arc);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    graphics.fillOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count) {
    graphics.fillPolygon(xs, ys, count);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int count) {
    graphics.strokePolyline(xs, ys, count);
  }

  @Override
  public void fillText(String text, double x, double y) {
    graphics.fillText(text, x, y);
  }

  @Override
  public void group(String title, Runnable content) {
    content.run();
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable content) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
    content.run();
    graphics.restore();
  }
}
