package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Pen;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.chart.ChartModel.Series;
import java.util.Arrays;
import javafx.scene.paint.Color;

/** Paints step lines. Beyond eight colours a line is told apart by being dashed. */
final class LinePainter {
  static final int COLOURS = 8;
  private static final double HATCH = 5;
  private static final double[] SOLID = {};
  private static final double[] SUPPOSED = {2, 2};
  private static final double[] DASHED = {6, 3};

  private final Swatches colours;

  LinePainter(Swatches colours) {
    this.colours = colours;
  }

  Color colour(int number) {
    return colours.get("line-" + number % COLOURS);
  }

  /** Sets the pen to a line's colour and dashes. */
  void take(Pen pen, int number) {
    pen.setStroke(colour(number));
    pen.setLineWidth(1.5);
    pen.setLineDashes(number % (2 * COLOURS) < COLOURS ? SOLID : DASHED);
  }

  /**
   * One step line. The last balance stands to the end of the range; a single event is still a line.
   *
   * @param filled down to zero
   */
  void paint(
      Pen pen, Series line, int number, LinearScale time, LinearScale values, boolean filled) {
    int count = line.millis().length;
    if (count == 0) {
      return;
    }
    double[] xs = new double[2 * count];
    double[] ys = new double[2 * count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      // Far outside the plot the renderer would lose precision.
      double x = Math.clamp(time.pixel(line.millis()[i]), time.start() - 4, time.end() + 4);
      double y = values.pixel(line.tenThousandths()[i]);
      if (i > 0 && y == ys[n - 1]) {
        continue;
      }
      if (i > 0 && x != xs[n - 1]) {
        xs[n] = x;
        ys[n] = ys[n - 1];
        n++;
      }
      xs[n] = x;
      ys[n] = y;
      n++;
    }
    xs[n] = time.end();
    ys[n] = ys[n - 1];
    n++;
    if (filled) {
      fill(pen, xs, ys, n, Math.clamp(values.pixel(0), values.end(), values.start()), number);
    }
    take(pen, number);
    if (line.supposed()) {
      pen.setLineDashes(SUPPOSED);
    }
    pen.strokePolyline(xs, ys, n);
    pen.setLineDashes(SOLID);
  }

  /** Hatches what lies between a real line and the one that would be there instead. */
  void hatch(
      Pen pen, Series real, Series supposed, int number, LinearScale time, LinearScale values) {
    if (supposed.millis().length == 0) {
      return;
    }
    pen.setStroke(colour(number).deriveColor(0, 1, 1, 0.6));
    pen.setLineWidth(1);
    double from = Math.max(time.start(), time.pixel(supposed.millis()[0]));
    for (double x = Math.ceil(from / HATCH) * HATCH; x < time.end(); x += HATCH) {
      long at = time.value(x);
      double top = values.pixel(Lane.valueAt(supposed, at).orElse(0));
      double bottom = values.pixel(Lane.valueAt(real, at).orElse(0));
      double lean = Math.min(HATCH, Math.abs(top - bottom) / 2);
      if (lean > 0.5) {
        pen.strokePolyline(
            new double[] {x - lean / 2, x + lean / 2}, new double[] {bottom, top}, 2);
      }
    }
  }

  private void fill(Pen pen, double[] xs, double[] ys, int n, double base, int number) {
    double[] areaX = Arrays.copyOf(xs, n + 2);
    double[] areaY = Arrays.copyOf(ys, n + 2);
    areaX[n] = xs[n - 1];
    areaY[n] = base;
    areaX[n + 1] = xs[0];
    areaY[n + 1] = base;
    pen.setFill(colour(number).deriveColor(0, 1, 1, 0.10));
    pen.fillPolygon(areaX, areaY, n + 2);
  }
}
