package dev.daybook.timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * For every account, its rows of the run, ascending. One thread appends in place; a reader of an
 * older run finds the end of its part by its own row count, for everything appended later has
 * higher row numbers. Rows that move need a {@link #fork}.
 */
final class Postings {
  private static final int UNUSED = Integer.MAX_VALUE;
  private static final int[] NO_ROWS = {};

  private AtomicReferenceArray<int[]> rows;
  // Of busy accounts that someone drew; shared by all views until rows move.
  private final Map<Integer, AccountBlocks> blocks;

  Postings() {
    this(new AtomicReferenceArray<>(16), new ConcurrentHashMap<>());
  }

  private Postings(AtomicReferenceArray<int[]> rows, Map<Integer, AccountBlocks> blocks) {
    this.rows = rows;
    this.blocks = blocks;
  }

  /** Appends a row; {@code count} is the number the account has. */
  void append(int account, int count, int row) {
    if (account >= rows.length()) {
      rows = copy(rows, Math.max(account + 1, rows.length() * 2));
    }
    int[] mine = rows(account);
    // A used place belongs to the readers from before a fork.
    if (count == mine.length || mine[count] != UNUSED) {
      mine = extended(mine, count, Math.max(4, count + (count >> 1)));
      mine[count] = row;
      rows.setRelease(account, mine);
    } else {
      mine[count] = row;
    }
  }

  /** Makes room for the rows of an account that has none yet. */
  void expect(int account, int count) {
    if (account >= rows.length()) {
      rows = copy(rows, Math.max(account + 1, rows.length() * 2));
    }
    if (rows(account).length == 0) {
      rows.setRelease(account, extended(NO_ROWS, 0, count));
    }
  }

  /** Gives the account an array that no reader has, before rows between others' rows are added. */
  void detach(int account, int count) {
    if (account < rows.length()) {
      int[] mine = rows(account);
      rows.setRelease(account, extended(mine, count, mine.length));
    }
  }

  /** The same rows, to be changed without the readers of this seeing it. */
  Postings fork() {
    return new Postings(copy(rows, rows.length()), new ConcurrentHashMap<>());
  }

  /** What readers of a run use. */
  Postings view() {
    return new Postings(rows, blocks);
  }

  int[] rows(int account) {
    int[] mine = account < rows.length() ? rows.getAcquire(account) : null;
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

  private static AtomicReferenceArray<int[]> copy(AtomicReferenceArray<int[]> from, int length) {
    AtomicReferenceArray<int[]> copy = new AtomicReferenceArray<>(length);
    for (int i = 0; i < from.length(); i++) {
      copy.setPlain(i, from.getPlain(i));
    }
    return copy;
  }
}
