package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Pen;
import dev.daybook.fx.Swatches;
import dev.daybook.fx.TextMeasure;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeTicks;
import dev.daybook.workspace.time.TimeRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints axes, grid and step lines. What moves with the mouse is {@link ChartOverlay}'s. */
final class ChartPainter {
  static final List<String> SWATCHES =
      Stream.concat(
              Stream.of(
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
                  "mark",
                  "reversal",
                  "late"),
              IntStream.range(0, LinePainter.COLOURS).mapToObj(i -> "line-" + i))
          .toList();

  static final Font FONT = Font.font(11);
  static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);

  private final Swatches colours;
  private final LinePainter lines;
  private final MoneyText money;
  private final Locale locale;
  private final TextMeasure measure;

  ChartPainter(
      Swatches colours, LinePainter lines, MoneyText money, Locale locale, TextMeasure measure) {
    this.colours = colours;
    this.lines = lines;
    this.money = money;
    this.locale = locale;
    this.measure = measure;
  }

  void paint(Pen g, ChartLayout layout, List<Lane> lanes, TimeRange range, ZoneId zone) {
    LinearScale time = layout.time(range);
    paintTimeAxis(
        g, layout, time, TimeTicks.of(range, zone, (int) (layout.plotWidth() / 100), locale));
    for (int i = 0; i < layout.lanes(); i++) {
      Lane lane = lanes.get(i);
      LinearScale values = layout.money(lane, i);
      paintNegative(g, layout, lane, i, values);
      paintMoneyAxis(g, layout, lane, i, values);
      g.clipped(
          layout.left() - 3,
          layout.plotTop(i) - 1,
          layout.plotWidth() + 6,
          layout.plotBottom(i) - layout.plotTop(i) + 2,
          () -> paintLines(g, lane, time, values));
    }
  }

  private void paintLines(Pen g, Lane lane, LinearScale time, LinearScale values) {
    for (int j = 0; j < lane.series().size(); j++) {
      var line = lane.series().get(j);
      int number = lane.firstColour() + j;
      boolean alone = lane.series().stream().filter(each -> !each.supposed()).count() == 1;
      g.group(
          line.label(),
          () -> {
            if (line.supposed()) {
              lane.insteadOf(line)
                  .ifPresent(real -> lines.hatch(g, real, line, number, time, values));
            }
            lines.paint(g, line, number, time, values, alone && !line.supposed());
          });
    }
  }

  private void paintTimeAxis(
      Pen g, ChartLayout layout, LinearScale time, List<TimeTicks.Tick> ticks) {
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
      Font font = tick.major() ? BOLD : FONT;
      double half = measure.width(tick.label(), font) / 2;
      // The first label names the year: it moves inwards rather than being left out.
      double middle = Math.max(x, half);
      if (middle - half >= free && middle + half < layout.width()) {
        g.setFont(font);
        g.setFill(colours.get(tick.major() ? "strong" : "text"));
        g.fillText(tick.label(), middle, ground + 5);
        free = middle + half + 10;
      }
    }
  }

  private void paintMoneyAxis(Pen g, ChartLayout layout, Lane lane, int index, LinearScale values) {
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    long[] ticks = layout.ticks(lane, index);
    for (long tick : ticks) {
      double y = Math.rint(values.pixel(tick));
      g.setFill(colours.get(tick == 0 ? "axis" : "grid"));
      g.fillRect(layout.left(), y, layout.plotWidth(), 1);
      g.setFill(colours.get("text"));
      g.fillText(money.axis(tick, ticks), layout.left() - 8, y);
    }
    g.setFill(colours.get("axis"));
    g.fillRect(layout.left(), layout.plotBottom(index), layout.plotWidth(), 1);
  }

  private void paintNegative(Pen g, ChartLayout layout, Lane lane, int index, LinearScale values) {
    if (lane.low() < 0) {
      double zero = Math.max(layout.plotTop(index), Math.rint(values.pixel(0)));
      g.setFill(colours.get("negative"));
      g.fillRect(layout.left(), zero, layout.plotWidth(), layout.plotBottom(index) - zero);
    }
  }
}
