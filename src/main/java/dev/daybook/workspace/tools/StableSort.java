package dev.daybook.workspace.tools;

/**
 * Sorts by long keys without an object each: digit by digit, so that 100,000 take a millisecond or
 * two however they lie. Pure.
 */
public final class StableSort {
  private static final int DIGITS = Long.BYTES;
  private static final int VALUES = 1 << Byte.SIZE;

  private StableSort() {}

  /**
   * The items by ascending key; items of equal keys stay in their order.
   *
   * @param keys of the items, one each
   */
  public static int[] sorted(int[] items, long[] keys) {
    int[][] starts = starts(keys);
    int[] from = items.clone();
    long[] fromKeys = keys.clone();
    int[] to = new int[items.length];
    long[] toKeys = new long[items.length];
    for (int digit = 0; digit < DIGITS; digit++) {
      int[] start = starts[digit];
      if (isUniform(start, fromKeys, digit)) {
        continue;
      }
      for (int i = 0; i < from.length; i++) {
        int place = start[digit(fromKeys[i], digit)]++;
        to[place] = from[i];
        toKeys[place] = fromKeys[i];
      }
      int[] sortedItems = to;
      to = from;
      from = sortedItems;
      long[] sortedKeys = toKeys;
      toKeys = fromKeys;
      fromKeys = sortedKeys;
    }
    return from;
  }

  /** For each digit and value of it, how many keys have a lower one. */
  private static int[][] starts(long[] keys) {
    int[][] starts = new int[DIGITS][VALUES];
    for (long key : keys) {
      for (int digit = 0; digit < DIGITS; digit++) {
        starts[digit][digit(key, digit)]++;
      }
    }
    for (int[] each : starts) {
      int before = 0;
      for (int value = 0; value < VALUES; value++) {
        int count = each[value];
        each[value] = before;
        before += count;
      }
    }
    return starts;
  }

  /** Whether all keys have the same value of a digit, as most have of the high ones. */
  private static boolean isUniform(int[] start, long[] keys, int digit) {
    if (keys.length == 0) {
      return true;
    }
    int value = digit(keys[0], digit);
    int next = value + 1 == VALUES ? keys.length : start[value + 1];
    return next - start[value] == keys.length;
  }

  private static int digit(long key, int digit) {
    // The sign bit reversed, negative keys come first.
    return (int) ((key ^ Long.MIN_VALUE) >>> (digit * Byte.SIZE)) & (VALUES - 1);
  }
}
