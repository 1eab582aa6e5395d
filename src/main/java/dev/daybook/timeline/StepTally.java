package dev.daybook.timeline;

import dev.daybook.ledger.AmountException;

/**
 * Adds up rows and gathers those of one instant into one step. What leaves the range of a long
 * fails it: from then on nothing counts. One thread.
 */
final class StepTally {
  private final StepSink sink;
  private long balance;
  private long instant;
  private boolean any;
  private boolean failed;

  StepTally(StepSink sink, long entering) {
    this.sink = sink;
    this.balance = entering;
  }

  void add(long millis, long amount) {
    if (failed) {
      return;
    }
    if (any && millis != instant) {
      sink.at(instant, balance);
    }
    instant = millis;
    any = true;
    failed = leavesRange(balance, amount);
    balance += amount;
  }

  /** Adds a block of rows if that loses nothing; else the rows are to be added each. */
  boolean add(BlockSums sums, int at) {
    if (failed) {
      return true;
    }
    if (sums.exceeded[at]
        || leavesRange(balance, sums.least[at])
        || leavesRange(balance, sums.most[at])
        || (sums.inner[at] > 0 && !sink.takes(sums.firstMillis[at], sums.lastMillis[at]))) {
      return false;
    }
    if (any && sums.firstMillis[at] != instant) {
      sink.at(instant, balance);
    }
    if (sums.inner[at] > 0) {
      sink.within(
          sums.firstMillis[at],
          sums.inner[at],
          balance + sums.first[at],
          balance + sums.min[at],
          balance + sums.max[at]);
    }
    instant = sums.lastMillis[at];
    any = true;
    balance += sums.sum[at];
    return true;
  }

  void fail() {
    failed = true;
  }

  /** No more rows; says whether all of them could be added. */
  boolean end() {
    if (any && !failed) {
      sink.at(instant, balance);
    }
    return !failed;
  }

  void requireEnd() {
    if (!end()) {
      throw new AmountException("sum is outside ±922 trillion", null);
    }
  }

  private static boolean leavesRange(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0;
  }
}
