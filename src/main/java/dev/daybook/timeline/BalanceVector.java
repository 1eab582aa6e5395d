package dev.daybook.timeline;

/**
 * Balance and number of rows of every account after a whole multiple of 262,144 rows of the run, by
 * account index. Immutable.
 */
record BalanceVector(BalancePages pages) {
  static final int SHIFT = 18;

  /** Rows between two vectors. */
  static final int STEP = 1 << SHIFT;
}
