package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Computes all balances at an instant: the nearest vector, plus or minus the rows between. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record BalanceReader(
    Run run, LateRows late, AccountNumbers.View accounts, BalanceVector[] vectors) {

  Balances read(AsOf asOf, @Nullable LongPredicate known, TimelineSnapshot from) {
    long[] balance = new long[accounts.size()];
    int[] count = new int[accounts.size()];
    int target = run.countUpTo(asOf.effectiveMillis());
    if (known == null) {
      readNearest(target, balance, count);
    } else {
      readKnown(target, known, balance, count);
    }
    int lateRows = late.countUpTo(asOf.effectiveMillis());
    for (int j = 0; j < lateRows; j++) {
      if (known == null || known.test(late.position()[j])) {
        balance[late.account()[j]] += late.amount()[j];
        count[late.account()[j]]++;
      }
    }
    return new Balances(accounts, balance, count, from, asOf);
  }

  private void readNearest(int target, long[] balance, int[] count) {
    // Vector v stands after row (v << SHIFT); vector 0 is all zeros and not stored.
    int below = target >> BalanceVector.SHIFT;
    int above = below + 1;
    boolean aboveIsNearer =
        above <= run.size() >> BalanceVector.SHIFT
            && (long) above * BalanceVector.STEP - target
                < target - (long) below * BalanceVector.STEP;
    int vector = aboveIsNearer ? above : below;
    if (vector > 0) {
      BalanceVector start = vectors[vector - 1];
      System.arraycopy(start.balance(), 0, balance, 0, start.balance().length);
      System.arraycopy(start.count(), 0, count, 0, start.count().length);
    }
    int at = vector << BalanceVector.SHIFT;
    if (aboveIsNearer) {
      add(target, at, -1, balance, count);
    } else {
      add(at, target, 1, balance, count);
    }
  }

  private void add(int from, int end, int sign, long[] balance, int[] count) {
    for (int row = from; row < end; ) {
      Chunk chunk = run.chunks()[row >>> Chunk.SHIFT];
      int chunkEnd = Math.min(end, (row | Chunk.MASK) + 1);
      for (; row < chunkEnd; row++) {
        int account = chunk.account[row & Chunk.MASK];
        balance[account] += sign * chunk.amount[row & Chunk.MASK];
        count[account] += sign;
      }
    }
  }

  private void readKnown(int target, LongPredicate known, long[] balance, int[] count) {
    for (int row = 0; row < target; row++) {
      if (known.test(run.position(row))) {
        balance[run.account(row)] += run.amount(row);
        count[run.account(row)]++;
      }
    }
  }
}
