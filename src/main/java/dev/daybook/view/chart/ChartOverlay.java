package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Pen;
import dev.daybook.fx.Swatches;
import dev.daybook.fx.TextMeasure;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * Paints what moves over the lines: the cursor, the future it hides, the crosshair, and each lane's
 * head with its lines' exact values at the crosshair, else at the cursor, else at the end.
 */
final class ChartOverlay {
  private final Swatches colours;
  private final LinePainter lines;
  private final MoneyText money;
  private final TextMeasure measure;

  ChartOverlay(Swatches colours, LinePainter lines, MoneyText money, TextMeasure measure) {
    this.colours = colours;
    this.lines = lines;
    this.money = money;
    this.measure = measure;
  }

  /** Paints; the crosshair is at {@code hover} or nowhere if that is no number. */
  void paint(
      Pen g,
      ChartLayout layout,
      List<Lane> lanes,
      ChartModel model,
      TimeRange range,
      ZoneId zone,
      double hover) {
    LinearScale time = layout.time(range);
    Instant cursor = model.cursor();
    boolean hovering = hover >= layout.left() && hover <= layout.right();
    if (cursor != null) {
      paintCursor(g, layout, time.pixel(cursor.toEpochMilli()));
    }
    long at = hovering ? instantAt(time, hover) : 0;
    for (int i = 0; i < layout.lanes(); i++) {
      OptionalLong when = hovering ? OptionalLong.of(at) : OptionalLong.empty();
      paintHead(g, layout, lanes.get(i), i, when, lanes.size());
      if (hovering) {
        paintDots(g, layout, lanes.get(i), i, hover, at);
      }
    }
    if (hovering) {
      paintCrosshair(g, layout, hover, TimeText.named(Instant.ofEpochMilli(at), zone));
    }
  }

  /**
   * The last instant of a pixel column: the line's last point within the column is kept when lines
   * are thinned, so its value there is exact.
   */
  static long instantAt(LinearScale time, double x) {
    return Math.min(time.to(), time.value(Math.floor(x) + 1) - 1);
  }

  private void paintCursor(Pen g, ChartLayout layout, double at) {
    double x = Math.rint(at);
    double from = Math.clamp(x, layout.left(), layout.right());
    g.setFill(colours.get("veil"));
    g.fillRect(from, layout.plotTop(0), layout.right() - from, layout.ground() - layout.plotTop(0));
    if (x >= layout.left() && x <= layout.right()) {
      g.setFill(colours.get("history"));
      g.fillRect(x - 1, layout.plotTop(0) - 4, 2, layout.ground() - layout.plotTop(0) + 4);
      g.fillPolygon(
          new double[] {x - 5, x + 5, x},
          new double[] {layout.plotTop(0) - 6, layout.plotTop(0) - 6, layout.plotTop(0)},
          3);
    }
  }

  private void paintHead(
      Pen g, ChartLayout layout, Lane lane, int index, OptionalLong at, int lanes) {
    Legend head = layout.heads().get(index);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    for (Legend.Entry entry : head.entries()) {
      double x = layout.left() + entry.x();
      double y = rowMiddle(layout, index, entry.row());
      lines.take(g, entry.number());
      g.setLineWidth(3);
      g.strokePolyline(new double[] {x, x + 12}, new double[] {y, y}, 2);
      g.setFont(ChartPainter.FONT);
      g.setFill(colours.get("text"));
      g.fillText(entry.label(), x + 16, y);
      g.setFont(ChartPainter.BOLD);
      g.setFill(colours.get("strong"));
      g.fillText(value(entry, lane, at), layout.left() + entry.valueX(), y);
    }
    g.setLineDashes();
    g.setFont(ChartPainter.FONT);
    g.setFill(colours.get("text"));
    double last = rowMiddle(layout, index, head.rows() - 1);
    if (head.hidden() > 0) {
      g.fillText("+" + head.hidden() + " more", layout.left() + head.end(), last);
    }
    if (index == layout.lanes() - 1 && lanes > layout.lanes()) {
      g.setTextAlign(TextAlignment.RIGHT);
      double right = layout.right() - (index == 0 ? ChartLayout.CORNER : 0);
      int hidden = lanes - layout.lanes();
      g.fillText("+" + hidden + (hidden == 1 ? " more currency" : " more currencies"), right, last);
    }
  }

  private String value(Legend.Entry entry, Lane lane, OptionalLong at) {
    // The layout is kept while only values change: those are the lane's.
    Series line = lane.series().get(entry.number() - lane.firstColour());
    OptionalLong value =
        at.isPresent() ? Lane.valueAt(line, at.getAsLong()) : OptionalLong.of(line.atCursor());
    return value.isPresent()
        ? money.exact(new Amount(value.getAsLong())) + " " + lane.currency()
        : "\u2013";
  }

  private static double rowMiddle(ChartLayout layout, int lane, int row) {
    return layout.laneTop(lane) + row * Legend.ROW + Legend.ROW / 2 + 1;
  }

  private void paintDots(Pen g, ChartLayout layout, Lane lane, int index, double x, long at) {
    LinearScale values = layout.money(lane, index);
    for (int j = 0; j < lane.series().size(); j++) {
      OptionalLong value = Lane.valueAt(lane.series().get(j), at);
      if (value.isPresent()) {
        double y = values.pixel(value.getAsLong());
        g.setFill(colours.get("paper"));
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
        g.setFill(lines.colour(lane.firstColour() + j));
        g.fillOval(x - 3, y - 3, 6, 6);
      }
    }
  }

  private void paintCrosshair(Pen g, ChartLayout layout, double hover, String text) {
    double x = Math.floor(hover);
    g.setFill(colours.get("accent"));
    g.fillRect(x, layout.plotTop(0), 1, layout.ground() - layout.plotTop(0));
    double wide = measure.width(text, ChartPainter.FONT) + 12;
    double left =
        Math.clamp(x - wide / 2, layout.left(), Math.max(layout.left(), layout.right() - wide));
    g.fillRoundRect(left, layout.ground() + 2, wide, 18, 6);
    g.setFont(ChartPainter.FONT);
    g.setFill(colours.get("paper"));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, left + wide / 2, layout.ground() + 11);
  }
}
