package dev.daybook.timeline;

import dev.daybook.ledger.PackedPosition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a chunk once it is full, so that a question need not look at its rows: the rows
 * that moved most, and which offsets of each partition it holds. Immutable.
 *
 * @param largest the row of this chunk that moved most, the first of equals
 * @param largestSoFar the same over all chunks up to this one
 * @param lowest the lowest offset per partition
 * @param ends the exclusive end offset per partition; 0 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record ChunkSeal(Move largest, Move largestSoFar, long[] lowest, long[] ends) {
  /**
   * A row of the run and how much it moved, regardless of sign.
   *
   * @param row -1 if nothing moved
   */
  record Move(int row, long moved) {
    static final Move NONE = new Move(-1, 0);
  }

  /** How much of a chunk lies before an end of the log. */
  enum Known {
    ALL,
    NONE,
    SOME
  }

  /**
   * Seals a chunk.
   *
   * @param firstRow of the chunk, in the run
   * @param before the seal of the chunk before, or null for the first
   */
  static ChunkSeal of(Chunk chunk, int firstRow, @Nullable ChunkSeal before) {
    Move largest = Move.NONE;
    long[] lowest = {};
    long[] ends = {};
    for (int i = 0; i < Chunk.SIZE; i++) {
      long moved = Math.abs(chunk.amount[i]);
      if (moved > largest.moved) {
        largest = new Move(firstRow + i, moved);
      }
      int partition = PackedPosition.partition(chunk.position[i]);
      long offset = PackedPosition.offset(chunk.position[i]);
      if (partition >= ends.length) {
        int known = ends.length;
        ends = Arrays.copyOf(ends, partition + 1);
        lowest = Arrays.copyOf(lowest, partition + 1);
        Arrays.fill(lowest, known, lowest.length, Long.MAX_VALUE);
      }
      lowest[partition] = Math.min(lowest[partition], offset);
      ends[partition] = Math.max(ends[partition], offset + 1);
    }
    Move earlier = before == null ? Move.NONE : before.largestSoFar;
    return new ChunkSeal(largest, largest.moved > earlier.moved ? largest : earlier, lowest, ends);
  }

  /** How much of the chunk was known; of all of it if the end is null. */
  Known known(@Nullable KnownEnd end) {
    boolean all = true;
    boolean none = true;
    for (int partition = 0; end != null && partition < ends.length; partition++) {
      if (ends[partition] > 0) {
        long next = end.nextOffset(partition);
        all &= ends[partition] <= next;
        none &= lowest[partition] >= next;
      }
    }
    return all ? Known.ALL : none ? Known.NONE : Known.SOME;
  }
}
