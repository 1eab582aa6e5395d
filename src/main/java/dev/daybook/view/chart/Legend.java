package dev.daybook.view.chart;

import dev.daybook.fx.TextMeasure;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.text.MoneyText;
import java.util.ArrayList;
import java.util.List;

/**
 * A lane's lines by name, each with room for the widest value it has, in as many rows as it takes:
 * so nothing moves while values follow the mouse.
 *
 * @param hidden how many lines had no room
 * @param end where the last row ends, for what is said of the hidden ones
 */
record Legend(List<Entry> entries, int rows, int hidden, double end) {
  static final double ROW = 17;
  private static final double KEY = 16;
  private static final double BETWEEN = 8;
  private static final double AFTER = 18;
  private static final double MORE = 64;
  private static final double LABEL_LEAST = 40;

  /**
   * One line's name and place.
   *
   * @param label cut if it would not fit in a row of its own
   * @param x from the lane's left edge, as is {@code valueX}
   */
  record Entry(Series line, int number, String label, double x, double valueX, int row) {}

  /** Lays the lines out within a width and so many rows at most. */
  static Legend of(Lane lane, double width, int rowsMost, MoneyText money, TextMeasure measure) {
    List<Entry> entries = new ArrayList<>();
    double x = 0;
    int row = 0;
    for (int i = 0; i < lane.series().size(); i++) {
      Series line = lane.series().get(i);
      double value = valueWidth(line, lane, money, measure);
      double room = Math.max(LABEL_LEAST, width - KEY - BETWEEN - value - AFTER);
      String label = measure.fitted(line.label(), ChartPainter.FONT, room);
      double valueX = KEY + measure.width(label, ChartPainter.FONT) + BETWEEN;
      double wide = valueX + value + AFTER;
      if (x > 0 && x + wide - AFTER > width) {
        x = 0;
        row++;
      }
      if (row == rowsMost) {
        return cut(entries, lane.series().size(), rowsMost, width);
      }
      entries.add(new Entry(line, lane.firstColour() + i, label, x, x + valueX, row));
      x += wide;
    }
    return new Legend(List.copyOf(entries), row + 1, 0, x);
  }

  /** Takes back what stands where it must be said how many are hidden. */
  private static Legend cut(List<Entry> entries, int all, int rows, double width) {
    List<Entry> kept = new ArrayList<>(entries);
    double end = width;
    while (end > width - MORE && kept.size() > 1) {
      end = kept.removeLast().x();
    }
    return new Legend(List.copyOf(kept), rows, all - kept.size(), end);
  }

  private static double valueWidth(Series line, Lane lane, MoneyText money, TextMeasure measure) {
    long low = line.atCursor();
    long high = line.atCursor();
    boolean fine = false;
    for (long value : line.tenThousandths()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      fine |= value % 100 != 0;
    }
    double room = Math.max(text(low, lane, money, measure), text(high, lane, money, measure));
    return room + (fine ? measure.width("00", ChartPainter.BOLD) : 0);
  }

  private static double text(long value, Lane lane, MoneyText money, TextMeasure measure) {
    return measure.width(money.exact(new Amount(value)) + " " + lane.currency(), ChartPainter.BOLD);
  }
}
