package dev.daybook.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Keeps what is drawn, to be drawn again with another pen and by another thread: painters measure
 * text and so belong to the FX thread, files are written elsewhere. Recorded by one thread, then
 * only read.
 */
public final class PenRecording implements Pen {
  private final List<Consumer<Pen>> strokes = new ArrayList<>();

  /** Draws all of it. */
  public void replay(Pen pen) {
    strokes.forEach(stroke -> stroke.accept(pen));
  }

  @Override
  public void setFill(Color colour) {
    strokes.add(pen -> pen.setFill(colour));
  }

  @Override
  public void setStroke(Color colour) {
    strokes.add(pen -> pen.setStroke(colour));
  }

  @Override
  public void setLineWidth(double pixels) {
    strokes.add(pen -> pen.setLineWidth(pixels));
  }

  @Override
  public void setLineDashes(double... pixels) {
    strokes.add(pen -> pen.setLineDashes(pixels));
  }

  @Override
  public void setFont(Font font) {
    strokes.add(pen -> pen.setFont(font));
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    strokes.add(pen -> pen.setTextAlign(alignment));
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    strokes.add(pen -> pen.setTextBaseline(baseline));
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    strokes.add(pen -> pen.fillRect(x, y, width, height));
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    strokes.add(pen -> pen.fillRoundRect(x, y, width, height, arc));
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    strokes.add(pen -> pen.fillOval(x, y, width, height));
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count) {
    strokes.add(pen -> pen.fillPolygon(xs, ys, count));
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int count) {
    strokes.add(pen -> pen.strokePolyline(xs, ys, count));
  }

  @Override
  public void fillText(String text, double x, double y) {
    strokes.add(pen -> pen.fillText(text, x, y));
  }

  @Override
  public void group(String title, Runnable content) {
    PenRecording inner = inner(content);
    strokes.add(pen -> pen.group(title, () -> inner.replay(pen)));
  }

  @Override
  public void clipped(double x, double y, double width, double height, Runnable content) {
    PenRecording inner = inner(content);
    strokes.add(pen -> pen.clipped(x, y, width, height, () -> inner.replay(pen)));
  }

  /** The content draws into this recording: what it adds is taken out again as a part. */
  private PenRecording inner(Runnable content) {
    int before = strokes.size();
    content.run();
    List<Consumer<Pen>> added = strokes.subList(before, strokes.size());
    PenRecording inner = new PenRecording();
    inner.strokes.addAll(added);
    added.clear();
    return inner;
  }
}
