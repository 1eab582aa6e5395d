package dev.daybook.ledger;

/**
 * Where a record stands in the log. Offsets have gaps (transaction markers): two positions tell
 * which is earlier within a partition, never how many records lie between.
 */
public record LogPosition(int partition, long offset) implements Comparable<LogPosition> {
  @Override
  public int compareTo(LogPosition other) {
    int byPartition = Integer.compare(partition, other.partition);
    return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
  }

  /** {@code partition/offset}, as analysts read it. */
  @Override
  public String toString() {
    return partition + "/" + offset;
  }
}
