package dev.daybook.timeline;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import java.util.function.LongPredicate;

/** Which packed positions lie before an end of the log. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record KnownEnd(long[] nextOffsets) implements LongPredicate {
  static KnownEnd of(LogEnd end) {
    int partitions = 1 + end.nextOffsets().keySet().stream().mapToInt(p -> p).max().orElse(-1);
    long[] nextOffsets = new long[partitions];
    end.nextOffsets().forEach((partition, next) -> nextOffsets[partition] = next);
    return new KnownEnd(nextOffsets);
  }

  long nextOffset(int partition) {
    return partition < nextOffsets.length ? nextOffsets[partition] : 0;
  }

  @Override
  public boolean test(long position) {
    return PackedPosition.offset(position) < nextOffset(PackedPosition.partition(position));
  }
}
