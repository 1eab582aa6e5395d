package dev.daybook.timeline;

/**
 * A balance over time as a step function: it changes at an instant and stays until the next. Exact
 * longs of 1/10,000. Immutable, for any thread but the one that draws: a replay may visit millions
 * of events.
 */
public interface BalanceSeries {
  /**
   * The balance at an instant, events of that instant included.
   *
   * @throws dev.daybook.ledger.AmountException if a sum over accounts leaves the range
   */
  long balanceAt(long effectiveMillis);

  /**
   * Visits every instant from {@code from} to {@code to}, both inclusive, that has events,
   * ascending, with the balance after all events of the instant.
   *
   * @throws dev.daybook.ledger.AmountException if a sum over accounts leaves the range
   */
  void replay(long fromMillis, long toMillis, Step step);

  /** Where the balance changes. */
  @FunctionalInterface
  interface Step {
    void at(long effectiveMillis, long tenThousandthsAfter);
  }
}
