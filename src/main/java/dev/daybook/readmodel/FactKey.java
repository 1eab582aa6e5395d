package dev.daybook.readmodel;

import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;
import java.util.Comparator;

/**
 * When a fact of an account was recorded: of two, the greater one holds. Position breaks ties of
 * facts recorded in one millisecond, so that every machine says the same.
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
    return new FactKey(
        fact.recorded().toEpochMilli(),
        PackedPosition.of(fact.position().partition(), fact.position().offset()));
  }

  @Override
  public int compareTo(FactKey other) {
    return ORDER.compare(this, other);
  }
}
