package dev.daybook.workspace.text;

import java.util.stream.LongStream;

/** Round values for a money axis: multiples of 1, 2 or 5 times a power of ten, counted exactly. */
public final class MoneyTicks {
  private MoneyTicks() {}

  /**
   * The ticks within a stretch, ascending, at most so many.
   *
   * @param low in 1/10,000 of the currency unit, as are {@code high} and the result
   */
  public static long[] of(long low, long high, int most) {
    long step = step(low, high, most);
    long first = -Math.floorDiv(-low, step);
    long last = Math.floorDiv(high, step);
    return LongStream.rangeClosed(first, last).map(i -> i * step).toArray();
  }

  /** The distance of ticks made here, in 1/10,000; 10,000 for fewer than two. */
  public static long step(long[] ticks) {
    return ticks.length < 2 ? 10_000 : ticks[1] - ticks[0];
  }

  private static long step(long low, long high, int most) {
    long power = 1;
    while (true) {
      for (long factor : new long[] {1, 2, 5}) {
        long step = power * factor;
        // Wraps to a negative count where the stretch does not fit a long: far too many.
        long steps = Math.floorDiv(high, step) - Math.ceilDiv(low, step);
        if ((steps >= 0 && steps <= most - 1) || step > Long.MAX_VALUE / 2) {
          return step;
        }
      }
      power *= 10;
    }
  }
}
