package dev.daybook.fx;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What a painter draws with: a canvas, or a vector file with the same content. Coordinates are
 * pixels, y points down. What is set stays set until it is set again. One thread at a time.
 */
public interface Pen {
  void setFill(Color colour);

  void setStroke(Color colour);

  void setLineWidth(double pixels);

  /** Lengths of dashes and gaps in turn; none for a solid line. */
  void setLineDashes(double... pixels);

  void setFont(Font font);

  void setTextAlign(TextAlignment alignment);

  void setTextBaseline(VPos baseline);

  void fillRect(double x, double y, double width, double height);

  void fillRoundRect(double x, double y, double width, double height, double arc);

  void fillOval(double x, double y, double width, double height);

  /** The first {@code count} corners; the arrays are the pen's from now on. */
  void fillPolygon(double[] xs, double[] ys, int count);

  /** The first {@code count} points; the arrays are the pen's from now on. */
  void strokePolyline(double[] xs, double[] ys, int count);

  void fillText(String text, double x, double y);

  /**
   * Draws what belongs together.
   *
   * @param title what it is, for who cannot see it
   */
  void group(String title, Runnable content);

  /** Draws what may reach beyond a rectangle, but only within it. */
  void clipped(double x, double y, double width, double height, Runnable content);
}
