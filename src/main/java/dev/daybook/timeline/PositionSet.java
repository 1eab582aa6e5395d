package dev.daybook.timeline;

import java.util.Arrays;

/** A set of packed positions, asked once per event. Immutable, for any thread. */
public final class PositionSet {
  public static final PositionSet EMPTY = of();

  // Position + 1, so that 0 is an empty slot; at most half full.
  private final long[] slots;

  private PositionSet(long[] slots) {
    this.slots = slots;
  }

  /** The set of some positions, see {@link dev.daybook.ledger.PackedPosition}. */
  public static PositionSet of(long... positions) {
    int size = Math.max(2, Integer.highestOneBit(Math.max(1, positions.length)) << 2);
    PositionSet set = new PositionSet(new long[size]);
    Arrays.stream(positions).forEach(set::put);
    return set;
  }

  private void put(long position) {
    int slot = slot(position);
    slots[slot] = position + 1;
  }

  public boolean contains(long position) {
    return slots[slot(position)] != 0;
  }

  /** Where the position is, or would be. */
  private int slot(long position) {
    long mixed = position * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != position + 1) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
