package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.ChartModel.Series;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.MoneyTicks;
import dev.daybook.workspace.TimeRange;
import dev.daybook.workspace.TimeTicks;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints axes, grid and step lines. What moves with the mouse is {@link ChartOverlay}'s. */
final class ChartPainter {
  static final List<String> SWATCHES =
      List.of(
          "grid",
          "axis",
          "text",
          "strong",
          "negative",
          "paper",
          "accent",
          "live",
          "history",
          "veil",
          "line-0",
          "line-1",
          "line-2",
          "line-3",
          "line-4",
          "line-5",
          "line-6",
          "line-7");

  static final Font FONT = Font.font(11);
  static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);
  private static final int LINES = 8;

  private final Swatches colours;
  private final MoneyText money;
  private final Locale locale;

  ChartPainter(Swatches colours, MoneyText money, Locale locale) {
    this.colours = colours;
    this.money = money;
    this.locale = locale;
  }

  Color line(int number) {
    return colours.get("line-" + number % LINES);
  }

  void paint(
      GraphicsContext g, ChartLayout layout, List<Lane> lanes, TimeRange range, ZoneId zone) {
    LinearScale time = layout.time(range);
    paintTimeAxis(g, layout, time, TimeTicks.of(range, zone, (int) (layout.width() / 110), locale));
    for (int i = 0; i < layout.lanes(); i++) {
      Lane lane = lanes.get(i);
      LinearScale values = layout.money(lane, i);
      paintNegative(g, layout, lane, i, values);
      paintMoneyAxis(g, layout, lane, i, values);
      g.save();
      g.beginPath();
      g.rect(
          ChartLayout.LEFT - 3,
          layout.plotTop(i) - 1,
          layout.right() - ChartLayout.LEFT + 6,
          layout.plotBottom(i) - layout.plotTop(i) + 2);
      g.clip();
      for (int j = 0; j < lane.series().size(); j++) {
        Color colour = line(lane.firstColour() + j);
        paintLine(g, lane.series().get(j), time, values, colour, lane.series().size() == 1);
      }
      g.restore();
    }
  }

  private void paintTimeAxis(
      GraphicsContext g, ChartLayout layout, LinearScale time, List<TimeTicks.Tick> ticks) {
    double ground = layout.ground();
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double free = 0;
    for (TimeTicks.Tick tick : ticks) {
      double x = Math.rint(time.pixel(tick.at().toEpochMilli()));
      g.setFill(colours.get("grid"));
      for (int i = 0; i < layout.lanes(); i++) {
        g.fillRect(x, layout.plotTop(i), 1, layout.plotBottom(i) - layout.plotTop(i));
      }
      g.setFill(colours.get("axis"));
      g.fillRect(x, ground, 1, 4);
      double half = tick.label().length() * (tick.major() ? 3.8 : 3.3);
      if (x - half > free && x + half < layout.width()) {
        g.setFont(tick.major() ? BOLD : FONT);
        g.setFill(colours.get(tick.major() ? "strong" : "text"));
        g.fillText(tick.label(), x, ground + 5);
        free = x + half + 10;
      }
    }
  }

  private void paintMoneyAxis(
      GraphicsContext g, ChartLayout layout, Lane lane, int index, LinearScale values) {
    double wide = layout.right() - ChartLayout.LEFT;
    int most = (int) Math.clamp((values.start() - values.end()) / 26, 3, 8);
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    long[] ticks = MoneyTicks.of(lane.low(), lane.high(), most);
    for (long tick : ticks) {
      double y = Math.rint(values.pixel(tick));
      g.setFill(colours.get(tick == 0 ? "axis" : "grid"));
      g.fillRect(ChartLayout.LEFT, y, wide, 1);
      g.setFill(colours.get("text"));
      g.fillText(money.axis(tick, MoneyTicks.step(ticks)), ChartLayout.LEFT - 8, y);
    }
    g.setFill(colours.get("axis"));
    g.fillRect(ChartLayout.LEFT, layout.plotBottom(index), wide, 1);
  }

  private void paintNegative(
      GraphicsContext g, ChartLayout layout, Lane lane, int index, LinearScale values) {
    if (lane.low() < 0) {
      double zero = Math.max(layout.plotTop(index), Math.rint(values.pixel(0)));
      g.setFill(colours.get("negative"));
      g.fillRect(
          ChartLayout.LEFT,
          zero,
          layout.right() - ChartLayout.LEFT,
          layout.plotBottom(index) - zero);
    }
  }

  /**
   * One step line. A balance begins with its first event, and the last one stands to the end of the
   * range; a single event is still a line.
   */
  private static void paintLine(
      GraphicsContext g,
      Series line,
      LinearScale time,
      LinearScale values,
      Color colour,
      boolean filled) {
    int count = line.millis().length;
    if (count == 0) {
      return;
    }
    double[] xs = new double[2 * count + 2];
    double[] ys = new double[2 * count + 2];
    int n = 0;
    for (int i = 0; i < count; i++) {
      // Far outside the plot the renderer would lose precision.
      double x = Math.clamp(time.pixel(line.millis()[i]), time.start() - 4, time.end() + 4);
      double y = values.pixel(line.tenThousandths()[i]);
      if (i > 0) {
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
      double base = Math.clamp(values.pixel(0), values.end(), values.start());
      fill(g, xs, ys, n, base, colour);
    }
    g.setStroke(colour);
    g.setLineWidth(1.5);
    g.strokePolyline(xs, ys, n);
    if (count <= 60) {
      g.setFill(colour);
      for (int i = 0; i < count; i++) {
        int at = i == 0 ? 0 : 2 * i;
        g.fillOval(xs[at] - 2.5, ys[at] - 2.5, 5, 5);
      }
    }
  }

  private static void fill(
      GraphicsContext g, double[] xs, double[] ys, int n, double base, Color colour) {
    double[] areaX = java.util.Arrays.copyOf(xs, n + 2);
    double[] areaY = java.util.Arrays.copyOf(ys, n + 2);
    areaX[n] = xs[n - 1];
    areaY[n] = base;
    areaX[n + 1] = xs[0];
    areaY[n + 1] = base;
    g.setFill(colour.deriveColor(0, 1, 1, 0.10));
    g.fillPolygon(areaX, areaY, n + 2);
  }
}
