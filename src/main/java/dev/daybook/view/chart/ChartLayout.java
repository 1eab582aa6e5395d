package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.TextMeasure;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.MoneyTicks;
import dev.daybook.workspace.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand on the canvas. The plots of all lanes are equally high; above each is a head
 * as high as its names need.
 *
 * @param left where the plots begin: as much room as the widest label of a money axis needs
 * @param heads one per lane that has room, at least one
 */
record ChartLayout(double width, double height, double left, List<Legend> heads) {
  static final double RIGHT = 14;
  static final double BOTTOM = 22;
  static final double TOP = 8;

  /** Room for "−123.5M". */
  private static final double LEFT_LEAST = 64;

  /** The axis gets wider in steps, so that not every zoom moves the plot. */
  private static final double LEFT_STEP = 16;

  private static final double AXIS_GAP = 14;
  private static final double HEAD_GAP = 5;
  private static final double HEADS_MOST = 0.4;
  private static final double GAP = 8;
  private static final double PLOT_LEAST = 24;

  /** The export button stands in the corner above the first lane. */
  static final double CORNER = 34;

  /** Room for "+12 more currencies". */
  private static final double MORE_CURRENCIES = 130;

  /** The layout with as many lanes as stay readable, or null if there is no room for any. */
  static @Nullable ChartLayout of(
      double width, double height, List<Lane> lanes, MoneyText money, TextMeasure measure) {
    for (int count = Math.min(Lane.MOST, lanes.size()); count > 0; count--) {
      ChartLayout narrow = with(width, height, LEFT_LEAST, lanes, count, money, measure);
      double left = narrow.leftFor(lanes, money, measure);
      ChartLayout layout =
          left == LEFT_LEAST ? narrow : with(width, height, left, lanes, count, money, measure);
      if (!layout.tooSmall()) {
        return layout;
      }
    }
    return null;
  }

  private static ChartLayout with(
      double width,
      double height,
      double left,
      List<Lane> lanes,
      int count,
      MoneyText money,
      TextMeasure measure) {
    List<Legend> whole = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      whole.add(Legend.of(lanes.get(i), head(width, left, lanes, count, i), 99, money, measure));
    }
    // In a low window the names leave more than half of the height to the plots.
    int rows = (int) ((height - BOTTOM) * HEADS_MOST / Legend.ROW);
    int spare = Math.max(0, rows - count);
    List<Legend> heads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int most = 1 + Math.min(whole.get(i).rows() - 1, spare);
      spare -= most - 1;
      double wide = head(width, left, lanes, count, i);
      heads.add(Legend.of(lanes.get(i), wide, most, money, measure));
    }
    return new ChartLayout(width, height, left, List.copyOf(heads));
  }

  /** How wide a lane's head may be. */
  private static double head(double width, double left, List<Lane> lanes, int count, int lane) {
    boolean saysMore = lane == count - 1 && lanes.size() > count;
    return width - left - RIGHT - (lane == 0 ? CORNER : 0) - (saysMore ? MORE_CURRENCIES : 0);
  }

  private double leftFor(List<Lane> lanes, MoneyText money, TextMeasure measure) {
    double widest = 0;
    for (int i = 0; i < lanes(); i++) {
      long[] ticks = ticks(lanes.get(i), i);
      for (long tick : ticks) {
        widest = Math.max(widest, measure.width(money.axis(tick, ticks), ChartPainter.FONT));
      }
    }
    double over = Math.max(0, widest + AXIS_GAP - LEFT_LEAST);
    return LEFT_LEAST + Math.ceil(over / LEFT_STEP) * LEFT_STEP;
  }

  private boolean tooSmall() {
    return width < left + RIGHT + 40 || plotHeight() < PLOT_LEAST;
  }

  int lanes() {
    return heads.size();
  }

  double right() {
    return width - RIGHT;
  }

  double plotWidth() {
    return right() - left;
  }

  /** Where the time axis stands. */
  double ground() {
    return Math.floor(height - BOTTOM);
  }

  private double headHeight(int lane) {
    return heads.get(lane).rows() * Legend.ROW + HEAD_GAP;
  }

  private double plotHeight() {
    double taken = GAP * (lanes() - 1);
    for (int i = 0; i < lanes(); i++) {
      taken += headHeight(i);
    }
    return (ground() - TOP - taken) / lanes();
  }

  /** The top of a lane's head, which names its lines. */
  double laneTop(int lane) {
    double top = TOP + lane * (plotHeight() + GAP);
    for (int i = 0; i < lane; i++) {
      top += headHeight(i);
    }
    return Math.floor(top);
  }

  double plotTop(int lane) {
    return laneTop(lane) + headHeight(lane);
  }

  double plotBottom(int lane) {
    return lane == lanes() - 1 ? ground() : Math.floor(plotTop(lane) + plotHeight());
  }

  LinearScale time(TimeRange range) {
    return new LinearScale(range.from().toEpochMilli(), range.to().toEpochMilli(), left, right());
  }

  LinearScale money(Lane lane, int index) {
    return new LinearScale(lane.low(), lane.high(), plotBottom(index), plotTop(index));
  }

  /** The values marked on a lane's money axis: far enough apart for their labels. */
  long[] ticks(Lane lane, int index) {
    int most = (int) Math.clamp((plotBottom(index) - plotTop(index)) / 20, 3, 8);
    return MoneyTicks.of(lane.low(), lane.high(), most);
  }

  boolean isInside(double x, double y) {
    return x >= left && x <= right() && y >= TOP && y <= ground();
  }
}
