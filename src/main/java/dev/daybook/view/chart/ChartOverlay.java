package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.ChartModel;
import dev.daybook.workspace.ChartModel.Series;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.TimeRange;
import dev.daybook.workspace.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Paints what moves over the lines: the cursor, the future it hides, the crosshair, and each lane's
 * head with its lines' exact values at the crosshair, else at the cursor, else at the end.
 */
final class ChartOverlay {
  private final Swatches colours;
  private final ChartPainter painter;
  private final MoneyText money;
  private final Text measure = new Text();

  ChartOverlay(Swatches colours, ChartPainter painter, MoneyText money) {
    this.colours = colours;
    this.painter = painter;
    this.money = money;
    measure.setFont(ChartPainter.FONT);
  }

  /** Paints; the crosshair is at {@code hover} or nowhere if that is no number. */
  void paint(
      GraphicsContext g,
      ChartLayout layout,
      List<Lane> lanes,
      ChartModel model,
      TimeRange range,
      ZoneId zone,
      double hover) {
    LinearScale time = layout.time(range);
    Instant cursor = model.cursor();
    boolean hovering = hover >= ChartLayout.LEFT && hover <= layout.right();
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

  private void paintCursor(GraphicsContext g, ChartLayout layout, double at) {
    double x = Math.rint(at);
    double from = Math.clamp(x, ChartLayout.LEFT, layout.right());
    g.setFill(colours.get("veil"));
    g.fillRect(from, layout.plotTop(0), layout.right() - from, layout.ground() - layout.plotTop(0));
    if (x >= ChartLayout.LEFT && x <= layout.right()) {
      g.setFill(colours.get("history"));
      g.fillRect(x - 1, layout.plotTop(0) - 4, 2, layout.ground() - layout.plotTop(0) + 4);
      g.fillPolygon(
          new double[] {x - 5, x + 5, x},
          new double[] {layout.plotTop(0) - 6, layout.plotTop(0) - 6, layout.plotTop(0)},
          3);
    }
  }

  private void paintHead(
      GraphicsContext g, ChartLayout layout, Lane lane, int index, OptionalLong at, int lanes) {
    double x = ChartLayout.LEFT;
    double y = layout.laneTop(index) + ChartLayout.HEAD / 2 - 1;
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    int shown = 0;
    for (Series line : lane.series()) {
      OptionalLong value =
          at.isPresent() ? Lane.valueAt(line, at.getAsLong()) : OptionalLong.of(line.atCursor());
      String text =
          value.isPresent()
              ? money.exact(new Amount(value.getAsLong())) + " " + lane.currency()
              : "\u2013";
      double wide = 14 + width(line.label(), false) + 8 + width(text, true) + 20;
      int left = lane.series().size() - shown;
      if (x + wide + (left > 1 ? 60 : 0) > layout.right() && shown > 0) {
        g.setFont(ChartPainter.FONT);
        g.setFill(colours.get("text"));
        g.fillText("+" + left + " more", x, y);
        break;
      }
      g.setFill(painter.line(lane.firstColour() + shown));
      g.fillRoundRect(x, y - 1.5, 10, 3, 2, 2);
      g.setFont(ChartPainter.FONT);
      g.setFill(colours.get("text"));
      g.fillText(line.label(), x + 14, y);
      g.setFont(ChartPainter.BOLD);
      g.setFill(colours.get("strong"));
      g.fillText(text, x + 14 + width(line.label(), false) + 8, y);
      x += wide;
      shown++;
    }
    if (index == layout.lanes() - 1 && lanes > layout.lanes()) {
      g.setFont(ChartPainter.FONT);
      g.setFill(colours.get("text"));
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText("+" + (lanes - layout.lanes()) + " more currencies", layout.right(), y);
    }
  }

  private void paintDots(
      GraphicsContext g, ChartLayout layout, Lane lane, int index, double x, long at) {
    LinearScale values = layout.money(lane, index);
    for (int j = 0; j < lane.series().size(); j++) {
      OptionalLong value = Lane.valueAt(lane.series().get(j), at);
      if (value.isPresent()) {
        double y = values.pixel(value.getAsLong());
        g.setFill(colours.get("paper"));
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
        g.setFill(painter.line(lane.firstColour() + j));
        g.fillOval(x - 3, y - 3, 6, 6);
      }
    }
  }

  private void paintCrosshair(GraphicsContext g, ChartLayout layout, double hover, String text) {
    double x = Math.floor(hover);
    g.setFill(colours.get("accent"));
    g.fillRect(x, layout.plotTop(0), 1, layout.ground() - layout.plotTop(0));
    double wide = width(text, false) + 12;
    double left =
        Math.clamp(
            x - wide / 2, ChartLayout.LEFT, Math.max(ChartLayout.LEFT, layout.right() - wide));
    g.fillRoundRect(left, layout.ground() + 2, wide, 18, 6, 6);
    g.setFont(ChartPainter.FONT);
    g.setFill(colours.get("paper"));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, left + wide / 2, layout.ground() + 11);
  }

  private double width(String text, boolean bold) {
    measure.setFont(bold ? ChartPainter.BOLD : ChartPainter.FONT);
    measure.setText(text);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }
}
