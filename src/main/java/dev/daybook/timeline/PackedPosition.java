package dev.daybook.timeline;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.function.LongPredicate;

/** A position in one long, whose natural order is partition, then offset. */
final class PackedPosition {
  private static final int OFFSET_BITS = 48;
  private static final int PARTITIONS = 1 << 15;

  private PackedPosition() {}

  /**
   * Packs a position.
   *
   * @throws IllegalArgumentException beyond 32,768 partitions or 2^48 offsets
   */
  static long of(int partition, long offset) {
    if (partition < 0 || partition >= PARTITIONS || offset < 0 || offset >>> OFFSET_BITS != 0) {
      throw new IllegalArgumentException(
          "Position " + partition + "/" + offset + " is out of range.");
    }
    return ((long) partition << OFFSET_BITS) | offset;
  }

  static LogPosition unpack(long packed) {
    return new LogPosition(partition(packed), offset(packed));
  }

  static int partition(long packed) {
    return (int) (packed >>> OFFSET_BITS);
  }

  static long offset(long packed) {
    return packed & ((1L << OFFSET_BITS) - 1);
  }

  /** Whether a packed position lies before the end. */
  static LongPredicate before(LogEnd end) {
    int partitions = 1 + end.nextOffsets().keySet().stream().mapToInt(p -> p).max().orElse(-1);
    long[] nextOffsets = new long[partitions];
    end.nextOffsets().forEach((partition, next) -> nextOffsets[partition] = next);
    return packed ->
        partition(packed) < nextOffsets.length && offset(packed) < nextOffsets[partition(packed)];
  }
}
