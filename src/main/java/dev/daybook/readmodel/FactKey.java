package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a fact of an account stands among the others, see {@link Fact#inOrder}.
 *
 * @param recordedMillis ms since 1970 UTC
 * @param position packed, see {@link PackedPosition}
 */
record FactKey(long recordedMillis, long position) implements Comparable<FactKey> {
  /** Before any fact. */
  static final FactKey NONE = new FactKey(0, -1);

  private static final Comparator<FactKey> ORDER =
      Comparator.comparingLong(FactKey::recordedMillis).thenComparingLong(FactKey::position);

  static FactKey of(RecordedEvent fact) {
    return of(fact.recorded(), fact.position());
  }

  static FactKey of(Instant recorded, LogPosition position) {
    return new FactKey(
        recorded.toEpochMilli(), PackedPosition.of(position.partition(), position.offset()));
  }

  int partition() {
    return PackedPosition.partition(position);
  }

  /**
   * Whether a fact at this key comes after one that is the newest so far: behind it in one
   * partition, recorded later than anything so far in two.
   */
  boolean isAfter(FactKey newest) {
    return newest.equals(NONE)
        || (partition() == newest.partition() ? position > newest.position : compareTo(newest) > 0);
  }

  /** The newest so far, when this one comes after it: a clock that was set back does not count. */
  FactKey after(FactKey newest) {
    return new FactKey(Math.max(recordedMillis, newest.recordedMillis), position);
  }

  @Override
  public int compareTo(FactKey other) {
    return ORDER.compare(this, other);
  }
}
