package dev.daybook.timeline;

import java.util.Arrays;

/**
 * What each 128 rows of 32,768 do to the total of each group: enough to draw the total exactly
 * without looking at the rows. All relative to the total before the block. Immutable once built,
 * for any thread.
 *
 * <p>Only the total after all events of one instant is ever seen. The last instant of a block may
 * go on behind it, so the <em>inner</em> values are those of all instants of the group in the block
 * but its last.
 */
final class BlockSums {
  static final int SHIFT = 7;

  /** Rows of a block. */
  static final int SIZE = 1 << SHIFT;

  static final int MASK = SIZE - 1;
  private static final int PER_CHUNK = Chunk.SIZE / SIZE;

  private final Object lineage;
  private final int groups;

  /** How many instants of the group have inner values; -1 if the group has no row here. */
  final int[] inner;

  /** What all rows add. */
  final long[] sum;

  /** The first, lowest and highest inner value. */
  final long[] first;

  final long[] min;
  final long[] max;

  /** The lowest and highest value after any row, of whatever instant: whether it may overflow. */
  final long[] least;

  final long[] most;

  /** The effective instants of the group's first and last row. */
  final long[] firstMillis;

  final long[] lastMillis;

  /** Whether adding up left the range of a long: then the rows are to be looked at. */
  final boolean[] exceeded;

  private BlockSums(Object lineage, int groups) {
    this.lineage = lineage;
    this.groups = groups;
    int size = PER_CHUNK * groups;
    inner = new int[size];
    sum = new long[size];
    first = new long[size];
    min = new long[size];
    max = new long[size];
    least = new long[size];
    most = new long[size];
    firstMillis = new long[size];
    lastMillis = new long[size];
    exceeded = new boolean[size];
    Arrays.fill(inner, -1);
  }

  /** Those of a full chunk. */
  static BlockSums of(Chunk chunk, Groups groups) {
    BlockSums sums = new BlockSums(groups.lineage(), groups.count());
    for (int row = 0; row < Chunk.SIZE; row++) {
      int at = (row >>> SHIFT) * sums.groups + groups.of(chunk.account[row]);
      sums.add(at, chunk.effective[row], chunk.amount[row]);
    }
    return sums;
  }

  /** Those of 32,768 rows of one account, a group of its own. */
  static BlockSums of(Run run, int[] rows, int from) {
    BlockSums sums = new BlockSums(Groups.NONE.lineage(), 1);
    for (int i = 0; i < Chunk.SIZE; i++) {
      int row = rows[from + i];
      sums.add(i >>> SHIFT, run.effective(row), run.amount(row));
    }
    return sums;
  }

  private void add(int at, long millis, long amount) {
    if (inner[at] < 0) {
      inner[at] = 0;
      firstMillis[at] = millis;
    } else if (millis != lastMillis[at]) {
      long value = sum[at];
      if (inner[at]++ == 0) {
        first[at] = value;
        min[at] = value;
        max[at] = value;
      } else {
        min[at] = Math.min(min[at], value);
        max[at] = Math.max(max[at], value);
      }
    }
    lastMillis[at] = millis;
    long before = sum[at];
    long after = before + amount;
    exceeded[at] |= ((before ^ after) & (amount ^ after)) < 0;
    sum[at] = after;
    least[at] = Math.min(least[at], after);
    most[at] = Math.max(most[at], after);
  }

  /** Whether these say how the groups add up. */
  boolean isOf(Groups asked) {
    // Groups that came later have no account in this chunk.
    return lineage.equals(asked.lineage());
  }

  /** Where the figures of a block and group are, or -1 if the group has no row in it. */
  int index(int rowInChunk, int group) {
    int at = (rowInChunk >>> SHIFT) * groups + group;
    return group >= groups || inner[at] < 0 ? -1 : at;
  }
}
