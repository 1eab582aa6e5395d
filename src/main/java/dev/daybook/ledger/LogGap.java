package dev.daybook.ledger;

/**
 * A stretch of a partition that was gone before it was read. Its offsets may have held records, or
 * only the markers of transactions: nobody can tell any more.
 *
 * @param from the first offset that is gone
 * @param to exclusive; the first that was still there
 */
public record LogGap(int partition, long from, long to) {
  public LogGap {
    if (from < 0 || from >= to) {
      throw new IllegalArgumentException("No gap: " + from + " to " + to);
    }
  }

  /** {@code 0/17 to 0/41}, both inclusive. */
  @Override
  public String toString() {
    return partition + "/" + from + " to " + partition + "/" + (to - 1);
  }
}
