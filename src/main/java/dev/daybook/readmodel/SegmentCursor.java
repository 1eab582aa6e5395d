package dev.daybook.readmodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A segment's rows in their order, one after the other. They are packed column by column,
 * little-endian: the accounts (4 bytes each), the amounts, the effective times, the positions (8
 * bytes each). One thread owns it.
 */
final class SegmentCursor {
  private static final int ROW_BYTES = Integer.BYTES + 3 * Long.BYTES;

  private final int[] accounts;
  private final long[] amounts;
  private final long[] effectives;
  private final long[] positions;
  private int row;

  /** Unpacks all of it at once: a column is one copy, and a row then costs a load from an array. */
  SegmentCursor(byte[] columns) {
    if (columns.length % ROW_BYTES != 0) {
      throw new IllegalArgumentException(columns.length + " bytes are not whole rows");
    }
    int size = columns.length / ROW_BYTES;
    ByteBuffer packed = ByteBuffer.wrap(columns).order(ByteOrder.LITTLE_ENDIAN);
    accounts = new int[size];
    packed.asIntBuffer().get(accounts);
    packed.position(size * Integer.BYTES);
    amounts = longs(packed, size);
    effectives = longs(packed, size);
    positions = longs(packed, size);
  }

  private static long[] longs(ByteBuffer packed, int size) {
    long[] column = new long[size];
    packed.asLongBuffer().get(column);
    packed.position(packed.position() + size * Long.BYTES);
    return column;
  }

  /** Packs rows, sorted. */
  static byte[] pack(List<TimelineRow> unsorted) {
    List<TimelineRow> rows = unsorted.stream().sorted().toList();
    ByteBuffer packed = ByteBuffer.allocate(rows.size() * ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    rows.forEach(row -> packed.putInt(row.account()));
    rows.forEach(row -> packed.putLong(row.amount()));
    rows.forEach(row -> packed.putLong(row.effective()));
    rows.forEach(row -> packed.putLong(row.position()));
    return packed.array();
  }

  /** Whether there is a row; the methods below are for this row. */
  boolean isValid() {
    return row < accounts.length;
  }

  int account() {
    return accounts[row];
  }

  long amount() {
    return amounts[row];
  }

  long effective() {
    return effectives[row];
  }

  long position() {
    return positions[row];
  }

  void advance() {
    row++;
  }

  /** Whether this row comes before, or is at, a place in the order. */
  boolean isUpTo(long effective, long position) {
    return effective() < effective || (effective() == effective && position() <= position);
  }
}
