package dev.daybook.timeline;

import dev.daybook.timeline.ChunkSeal.Known;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a stretch of rows for several groups at once: whole blocks where the groups'
 * tallies take them, the late rows in their places. One thread.
 */
final class GroupWalk {
  private final Run run;
  private final LateRows late;
  private final Groups groups;
  private final @Nullable KnownEnd known;
  // By group; null for one that is not asked for.
  private final @Nullable StepTally[] tallies;
  private final boolean[] refused;

  GroupWalk(
      Run run,
      LateRows late,
      Groups groups,
      @Nullable KnownEnd known,
      @Nullable StepTally[] tallies) {
    this.run = run;
    this.late = late;
    this.groups = groups;
    this.known = known;
    this.tallies = tallies;
    this.refused = new boolean[tallies.length];
  }

  /** Visits what is effective between two instants, both inclusive. */
  void run(long fromMillis, long toMillis) {
    boolean all = fromMillis == Long.MIN_VALUE;
    int row = all ? 0 : run.countUpTo(fromMillis - 1);
    int rowEnd = run.countUpTo(toMillis);
    int lateRow = all ? 0 : late.countUpTo(fromMillis - 1);
    int lateEnd = late.countUpTo(toMillis);
    while (row < rowEnd) {
      while (lateRow < lateEnd && late.at()[lateRow] <= row) {
        visitLate(lateRow++);
      }
      int end = lateRow < lateEnd ? Math.min(rowEnd, late.at()[lateRow]) : rowEnd;
      visit(row, end);
      row = end;
    }
    while (lateRow < lateEnd) {
      visitLate(lateRow++);
    }
  }

  private void visitLate(int j) {
    StepTally tally = tallies[groups.of(late.account()[j])];
    if (tally != null && (known == null || known.test(late.position()[j]))) {
      tally.add(late.effective()[j], late.amount()[j]);
    }
  }

  private void visit(int from, int end) {
    for (int row = from; row < end; ) {
      int chunkEnd = Math.min(end, (row | Chunk.MASK) + 1);
      Known part = run.known(row, known);
      int firstBlock = (row + BlockSums.MASK) & ~BlockSums.MASK;
      if (part == Known.ALL && run.isFull(row) && firstBlock + BlockSums.SIZE <= chunkEnd) {
        int blocksEnd = chunkEnd & ~BlockSums.MASK;
        visitRows(row, firstBlock, null, null);
        visitBlocks(firstBlock, blocksEnd);
        visitRows(blocksEnd, chunkEnd, null, null);
      } else if (part != Known.NONE) {
        visitRows(row, chunkEnd, part == Known.ALL ? null : known, null);
      }
      row = chunkEnd;
    }
  }

  private void visitBlocks(int from, int end) {
    BlockSums sums = run.chunks()[from >>> Chunk.SHIFT].blocks(groups);
    for (int row = from; row < end; row += BlockSums.SIZE) {
      boolean any = false;
      for (int group = 0; group < tallies.length; group++) {
        StepTally tally = tallies[group];
        int at = tally == null ? -1 : sums.index(row & Chunk.MASK, group);
        refused[group] = tally != null && at >= 0 && !tally.add(sums, at);
        any |= refused[group];
      }
      if (any) {
        visitRows(row, row + BlockSums.SIZE, null, refused);
      }
    }
  }

  /** Rows of one chunk, of some groups only unless {@code only} is null. */
  private void visitRows(int from, int end, @Nullable KnownEnd ifKnown, boolean @Nullable [] only) {
    if (from >= end) {
      return;
    }
    Chunk chunk = run.chunks()[from >>> Chunk.SHIFT];
    int last = (end - 1) & Chunk.MASK;
    for (int row = from & Chunk.MASK; row <= last; row++) {
      int group = groups.of(chunk.account[row]);
      StepTally tally = tallies[group];
      if (tally != null
          && (only == null || only[group])
          && (ifKnown == null || ifKnown.test(chunk.position[row]))) {
        tally.add(chunk.effective[row], chunk.amount[row]);
      }
    }
  }
}
