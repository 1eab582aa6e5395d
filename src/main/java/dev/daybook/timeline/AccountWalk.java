package dev.daybook.timeline;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a stretch of an account's rows: whole blocks where the tally takes them, the late
 * rows in their places. Stateless.
 *
 * @param late with {@code at} counting the account's rows
 * @param blocks of these rows, or null if they are few
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record AccountWalk(Run run, int[] rows, LateRows late, @Nullable AccountBlocks blocks) {
  /** Visits the account's rows from one to another, and the late rows among and behind them. */
  void visit(int from, int end, int lateFrom, int lateEnd, StepTally tally) {
    int lateRow = lateFrom;
    for (int row = from; row < end; ) {
      for (; lateRow < lateEnd && late.at()[lateRow] <= row; lateRow++) {
        tally.add(late.effective()[lateRow], late.amount()[lateRow]);
      }
      int next = lateRow < lateEnd ? Math.min(end, late.at()[lateRow]) : end;
      visitTimely(row, next, tally);
      row = next;
    }
    for (; lateRow < lateEnd; lateRow++) {
      tally.add(late.effective()[lateRow], late.amount()[lateRow]);
    }
  }

  private void visitTimely(int from, int end, StepTally tally) {
    for (int row = from; row < end; ) {
      int pageEnd = Math.min(end, (row | Chunk.MASK) + 1);
      int firstBlock = (row + BlockSums.MASK) & ~BlockSums.MASK;
      if (blocks != null && isWhole(row) && firstBlock + BlockSums.SIZE <= pageEnd) {
        int blocksEnd = pageEnd & ~BlockSums.MASK;
        visitRows(row, firstBlock, tally);
        visitBlocks(blocks.page(run, rows, row >>> Chunk.SHIFT), firstBlock, blocksEnd, tally);
        visitRows(blocksEnd, pageEnd, tally);
      } else {
        visitRows(row, pageEnd, tally);
      }
      row = pageEnd;
    }
  }

  /** Whether the page of a row is full, as this run sees it. */
  private boolean isWhole(int row) {
    int last = row | Chunk.MASK;
    return last < rows.length && rows[last] < run.size();
  }

  private void visitBlocks(BlockSums sums, int from, int end, StepTally tally) {
    for (int row = from; row < end; row += BlockSums.SIZE) {
      if (!tally.add(sums, sums.index(row & Chunk.MASK, 0))) {
        visitRows(row, row + BlockSums.SIZE, tally);
      }
    }
  }

  private void visitRows(int from, int end, StepTally tally) {
    for (int row = from; row < end; row++) {
      tally.add(run.effective(rows[row]), run.amount(rows[row]));
    }
  }
}
