package dev.daybook.timeline;

import java.time.Instant;
import java.util.Arrays;

/** Reduces a series to what a chart of some width can show. Stateless. */
public final class PixelReducer {
  private PixelReducer() {}

  /**
   * Reduces the part between two instants, both inclusive.
   *
   * @param width in pixels, at least 1
   * @throws dev.daybook.ledger.AmountException if a sum over accounts leaves the range
   */
  public static PixelColumns reduce(BalanceSeries series, Instant from, Instant to, int width) {
    PixelScale scale = PixelScale.of(from, to, width);
    long entering = series.balanceAt(scale.fromMillis() - 1);
    Reduction reduction = new Reduction(scale, entering);
    series.replay(scale.fromMillis(), scale.toMillis(), reduction);
    return reduction.columns(entering);
  }

  /** One pass over the steps. */
  private static final class Reduction implements BalanceSeries.Step {
    private final PixelScale scale;
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
      if (effectiveMillis >= nextStart) {
        advance(scale.part(effectiveMillis));
        nextStart = scale.start(column + 1);
      }
      if (steps[column]++ == 0) {
        first[column] = after;
        min[column] = after;
        max[column] = after;
      } else {
        min[column] = Math.min(min[column], after);
        max[column] = Math.max(max[column], after);
      }
      last[column] = after;
      balance = after;
    }

    /** Leaves the column for a later one; those between carry the balance. */
    private void advance(int to) {
      int from = steps[column] == 0 ? column : column + 1;
      for (long[] each : Arrays.asList(first, min, max, last)) {
        Arrays.fill(each, from, to, balance);
      }
      column = to;
    }

    PixelColumns columns(long entering) {
      advance(scale.parts());
      return new PixelColumns(entering, first, min, max, last, steps);
    }
  }
}
