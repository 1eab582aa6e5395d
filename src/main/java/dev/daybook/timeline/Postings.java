package dev.daybook.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * For every account, its rows of the run, ascending. One thread appends in place; a reader of an
 * older run finds the end of its part by its own row count, for everything appended later has
 * higher row numbers. Rows that move need a {@link #fork}.
 */
final class Postings {
  private static final int UNUSED = Integer.MAX_VALUE;
  private static final int[] NO_ROWS = {};

  /** A plain array, for a fork copies it as a whole. */
  private static final VarHandle ROWS = MethodHandles.arrayElementVarHandle(int[][].class);

  private int[] @Nullable [] rows;
  // In a fork, the accounts whose arrays are no longer those of the original.
  private final @Nullable BitSet own;
  // Of busy accounts that someone drew; shared by all views until rows move.
  private final Map<Integer, AccountBlocks> blocks;

  Postings() {
    this(new int[16][], null, new ConcurrentHashMap<>());
  }

  private Postings(
      int[] @Nullable [] rows, @Nullable BitSet own, Map<Integer, AccountBlocks> blocks) {
    this.rows = rows;
    this.own = own;
    this.blocks = blocks;
  }

  /**
   * Appends a row; {@code count} is the number the account has.
   *
   * @return how many row numbers were copied for it
   */
  int append(int account, int count, int row) {
    if (account >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(account + 1, rows.length * 2));
    }
    int copied = 0;
    int[] mine = rows(account);
    BitSet unshared = own;
    boolean shared = unshared != null && !unshared.get(account);
    if (count == mine.length || shared) {
      int length = count < mine.length ? mine.length : Math.max(4, count + (count >> 1));
      mine = extended(mine, count, length);
      mine[count] = row;
      ROWS.setRelease(rows, account, mine);
      copied = length;
    } else {
      mine[count] = row;
    }
    if (unshared != null) {
      unshared.set(account);
    }
    return copied;
  }

  /** Makes room for the rows of an account that has none yet. */
  void expect(int account, int count) {
    if (account >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(account + 1, rows.length * 2));
    }
    if (rows(account).length == 0) {
      ROWS.setRelease(rows, account, extended(NO_ROWS, 0, count));
    }
  }

  /**
   * The same rows, to be gone on with from a lower count of an account or from the same, while
   * others read this and even append to it.
   */
  Postings fork() {
    return new Postings(rows.clone(), new BitSet(), new ConcurrentHashMap<>());
  }

  /** What readers of a run use. */
  Postings view() {
    return new Postings(rows, null, blocks);
  }

  int[] rows(int account) {
    int[] mine = account < rows.length ? (int[]) ROWS.getAcquire(rows, account) : null;
    return mine == null ? NO_ROWS : mine;
  }

  /** The block sums of an account with some number of rows, or null if they are few. */
  @Nullable AccountBlocks blocks(int account, int count) {
    return count < Chunk.SIZE ? null : blocks.computeIfAbsent(account, _ -> new AccountBlocks());
  }

  /** How many rows of a posting list come before row {@code end} of the run. */
  static int countBefore(int[] rows, int end) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] extended(int[] from, int count, int length) {
    int[] larger = Arrays.copyOf(from, length);
    Arrays.fill(larger, Math.min(count, length), length, UNUSED);
    return larger;
  }
}
