package dev.daybook.timeline;

import java.util.Arrays;

/** Gathers the steps of one series, ascending, into pixel columns. One thread. */
final class Reduction implements StepSink {
  private final PixelScale scale;
  private final long entering;
  private final long[] first;
  private final long[] min;
  private final long[] max;
  private final long[] last;
  private final int[] steps;
  private int column;
  private long nextStart;
  private long balance;

  Reduction(PixelScale scale, long entering) {
    this.scale = scale;
    this.entering = entering;
    this.balance = entering;
    this.first = new long[scale.parts()];
    this.min = new long[scale.parts()];
    this.max = new long[scale.parts()];
    this.last = new long[scale.parts()];
    this.steps = new int[scale.parts()];
    this.nextStart = scale.start(1);
  }

  @Override
  public void at(long effectiveMillis, long after) {
    add(effectiveMillis, 1, after, after, after);
    last[column] = after;
    balance = after;
  }

  @Override
  public boolean takes(long firstMillis, long lastMillis) {
    return lastMillis < nextStart
        || (firstMillis >= nextStart && scale.part(firstMillis) == scale.part(lastMillis));
  }

  @Override
  public void within(long millis, int count, long firstValue, long lowest, long highest) {
    add(millis, count, firstValue, lowest, highest);
  }

  private void add(long millis, int count, long firstValue, long lowest, long highest) {
    if (millis >= nextStart) {
      advance(scale.part(millis));
      nextStart = scale.start(column + 1);
    }
    if (steps[column] == 0) {
      first[column] = firstValue;
      min[column] = lowest;
      max[column] = highest;
    } else {
      min[column] = Math.min(min[column], lowest);
      max[column] = Math.max(max[column], highest);
    }
    steps[column] += count;
  }

  /** Leaves the column for a later one; those between carry the balance. */
  private void advance(int to) {
    int from = steps[column] == 0 ? column : column + 1;
    for (long[] each : Arrays.asList(first, min, max, last)) {
      Arrays.fill(each, from, to, balance);
    }
    column = to;
  }

  /** All of them, when there are no more steps; once. */
  PixelColumns columns() {
    advance(scale.parts());
    return new PixelColumns(entering, first, min, max, last, steps);
  }
}
