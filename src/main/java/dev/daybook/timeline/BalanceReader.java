package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.ChunkSeal.Known;
import org.jspecify.annotations.Nullable;

/**
 * Computes all balances at an instant: the nearest vector, plus or minus the rows between, and if
 * not all was known, plus the known or minus the unknown ones, whichever are fewer.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record BalanceReader(
    Run run, LateRows late, AccountNumbers.View accounts, BalanceVector[] vectors) {

  Balances read(AsOf asOf, @Nullable KnownEnd known, TimelineSnapshot from) {
    int target = run.countUpTo(asOf.effectiveMillis());
    BalancePages pages = known == null ? nearest(target) : known(target, known);
    int lateRows = late.countUpTo(asOf.effectiveMillis());
    for (int j = 0; j < lateRows; j++) {
      if (known == null || known.test(late.position()[j])) {
        pages.add(late.account()[j], late.amount()[j], 1);
      }
    }
    return new Balances(accounts, pages, from, asOf);
  }

  private BalancePages nearest(int target) {
    // Vector v stands after row (v << SHIFT); vector 0 is all zeros and not stored.
    int below = target >> BalanceVector.SHIFT;
    int above = below + 1;
    boolean aboveIsNearer =
        above <= run.size() >> BalanceVector.SHIFT
            && (long) above * BalanceVector.STEP - target
                < target - (long) below * BalanceVector.STEP;
    int vector = aboveIsNearer ? above : below;
    BalancePages pages =
        vector == 0
            ? new BalancePages(accounts.size())
            : vectors[vector - 1].pages().copy(accounts.size());
    int at = vector << BalanceVector.SHIFT;
    if (aboveIsNearer) {
      add(target, at, -1, pages);
    } else {
      add(at, target, 1, pages);
    }
    return pages;
  }

  private void add(int from, int end, int sign, BalancePages pages) {
    for (int row = from; row < end; ) {
      Chunk chunk = run.chunks()[row >>> Chunk.SHIFT];
      int chunkEnd = Math.min(end, (row | Chunk.MASK) + 1);
      for (; row < chunkEnd; row++) {
        pages.add(chunk.account[row & Chunk.MASK], chunk.amount[row & Chunk.MASK], sign);
      }
    }
  }

  private BalancePages known(int target, KnownEnd known) {
    int allEnd = target; // up to here all was known
    int noneFrom = 0; // from here on nothing was
    long ofKnown = 0;
    long ofUnknown = 0;
    for (int row = 0; row < target; ) {
      int end = Math.min(target, (row | Chunk.MASK) + 1);
      Known part = run.known(row, known);
      if (part != Known.ALL) {
        allEnd = Math.min(allEnd, row);
        ofUnknown += end - row;
      }
      if (part != Known.NONE) {
        noneFrom = end;
        ofKnown += row < allEnd ? 0 : end - row;
      }
      row = end;
    }
    // What is unknown behind the last known row needs no look.
    ofUnknown -= target - noneFrom;
    if (ofKnown <= ofUnknown) {
      BalancePages pages = nearest(allEnd);
      addIf(allEnd, noneFrom, known, true, pages);
      return pages;
    }
    BalancePages pages = nearest(noneFrom);
    addIf(allEnd, noneFrom, known, false, pages);
    return pages;
  }

  /** Adds the known rows, or takes the unknown ones away. */
  private void addIf(int from, int end, KnownEnd known, boolean wanted, BalancePages pages) {
    Known without = wanted ? Known.NONE : Known.ALL;
    for (int row = from; row < end; ) {
      int chunkEnd = Math.min(end, (row | Chunk.MASK) + 1);
      if (run.known(row, known) != without) {
        for (int each = row; each < chunkEnd; each++) {
          if (known.test(run.position(each)) == wanted) {
            pages.add(run.account(each), run.amount(each), wanted ? 1 : -1);
          }
        }
      }
      row = chunkEnd;
    }
  }
}
