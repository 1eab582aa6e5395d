package dev.daybook.ledger;

/**
 * A position in one long, whose natural order is partition, then offset: {@code partition * 2^48 +
 * offset}. For columns, in memory and in files, where an object each would cost too much.
 */
public final class PackedPosition {
  private static final int OFFSET_BITS = 48;
  private static final int PARTITIONS = 1 << 15;

  private PackedPosition() {}

  /**
   * Packs a position.
   *
   * @throws IllegalArgumentException beyond 32,768 partitions or 2^48 offsets
   */
  public static long of(int partition, long offset) {
    if (partition < 0 || partition >= PARTITIONS || offset < 0 || offset >>> OFFSET_BITS != 0) {
      throw new IllegalArgumentException(
          "Position " + partition + "/" + offset + " is out of range.");
    }
    return ((long) partition << OFFSET_BITS) | offset;
  }

  /** The greatest position of a partition. */
  public static long last(int partition) {
    return of(partition, (1L << OFFSET_BITS) - 1);
  }

  public static LogPosition unpack(long packed) {
    return new LogPosition(partition(packed), offset(packed));
  }

  public static int partition(long packed) {
    return (int) (packed >>> OFFSET_BITS);
  }

  public static long offset(long packed) {
    return packed & ((1L << OFFSET_BITS) - 1);
  }
}
