package dev.daybook.timeline;

/**
 * A series as pixel columns. A column without a step repeats the value that entered it; one with
 * steps has the first and last value reached in it and the lowest and highest, so that no spike is
 * lost. Exact, in 1/10,000. Immutable, for any thread.
 */
public final class PixelColumns {
  private final long entering;
  private final long[] first;
  private final long[] min;
  private final long[] max;
  private final long[] last;
  private final int[] steps;

  PixelColumns(long entering, long[] first, long[] min, long[] max, long[] last, int[] steps) {
    this.entering = entering;
    this.first = first;
    this.min = min;
    this.max = max;
    this.last = last;
    this.steps = steps;
  }

  public int width() {
    return steps.length;
  }

  /** The balance just before the left edge. */
  public long entering() {
    return entering;
  }

  /** How many instants change the balance within the column. */
  public int steps(int column) {
    return steps[column];
  }

  /** The balance after the column's first step. */
  public long first(int column) {
    return first[column];
  }

  /** The lowest balance after any step of the column; not the one that entered it. */
  public long min(int column) {
    return min[column];
  }

  /** The highest balance after any step of the column; not the one that entered it. */
  public long max(int column) {
    return max[column];
  }

  /** The balance with which the column is left. */
  public long last(int column) {
    return last[column];
  }
}
