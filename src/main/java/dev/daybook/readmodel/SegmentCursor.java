package dev.daybook.readmodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * A segment's rows in their order, one after the other. They are packed column by column,
 * little-endian: the accounts (4 bytes each), the amounts, the effective times, the positions (8
 * bytes each). One thread owns it.
 */
final class SegmentCursor {
  private static final int ROW_BYTES = Integer.BYTES + 3 * Long.BYTES;

  private final int size;
  private final IntBuffer accounts;
  private final LongBuffer amounts;
  private final LongBuffer effectives;
  private final LongBuffer positions;
  private int row;

  SegmentCursor(byte[] columns) {
    size = columns.length / ROW_BYTES;
    accounts = part(columns, 0, Integer.BYTES).asIntBuffer();
    amounts = part(columns, Integer.BYTES, Long.BYTES).asLongBuffer();
    effectives = part(columns, Integer.BYTES + Long.BYTES, Long.BYTES).asLongBuffer();
    positions = part(columns, Integer.BYTES + 2 * Long.BYTES, Long.BYTES).asLongBuffer();
  }

  private ByteBuffer part(byte[] columns, int bytesBefore, int bytes) {
    return ByteBuffer.wrap(columns, size * bytesBefore, size * bytes)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
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
    return row < size;
  }

  int account() {
    return accounts.get(row);
  }

  long amount() {
    return amounts.get(row);
  }

  long effective() {
    return effectives.get(row);
  }

  long position() {
    return positions.get(row);
  }

  void advance() {
    row++;
  }

  /** Whether this row comes before, or is at, a place in the order. */
  boolean isUpTo(long effective, long position) {
    return effective() < effective || (effective() == effective && position() <= position);
  }
}
