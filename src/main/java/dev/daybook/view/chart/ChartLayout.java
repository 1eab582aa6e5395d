package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.workspace.TimeRange;

/**
 * Where things stand on the canvas.
 *
 * @param lanes how many lanes are stacked, at least one
 */
record ChartLayout(double width, double height, int lanes) {
  /** Room for "−123.5M". */
  static final double LEFT = 64;

  static final double RIGHT = 14;
  static final double BOTTOM = 22;
  static final double TOP = 4;
  static final double HEAD = 22;
  private static final double GAP = 8;

  boolean tooSmall() {
    return width < LEFT + RIGHT + 40 || laneHeight() < HEAD + 24;
  }

  double right() {
    return width - RIGHT;
  }

  /** Where the time axis stands. */
  double ground() {
    return Math.floor(height - BOTTOM);
  }

  private double laneHeight() {
    return (ground() - TOP - GAP * (lanes - 1)) / lanes;
  }

  /** The top of a lane's head, which names its lines. */
  double laneTop(int lane) {
    return Math.floor(TOP + lane * (laneHeight() + GAP));
  }

  double plotTop(int lane) {
    return laneTop(lane) + HEAD;
  }

  double plotBottom(int lane) {
    return lane == lanes - 1 ? ground() : Math.floor(laneTop(lane) + laneHeight());
  }

  LinearScale time(TimeRange range) {
    return new LinearScale(range.from().toEpochMilli(), range.to().toEpochMilli(), LEFT, right());
  }

  LinearScale money(Lane lane, int index) {
    return new LinearScale(lane.low(), lane.high(), plotBottom(index), plotTop(index));
  }

  boolean isInside(double x, double y) {
    return x >= LEFT && x <= right() && y >= TOP && y <= ground();
  }
}
