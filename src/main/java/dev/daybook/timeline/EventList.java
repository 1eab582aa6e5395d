package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.PackedPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Some events in canonical order, each with the sum of all up to it: what a balance or a total is
 * made of. The sums are of the events' own amounts, added one by one; no balance that is kept
 * elsewhere enters them, and none can overflow. Immutable, for any thread. Making a list looks at
 * each candidate once; a page looks at a few thousand.
 */
public final class EventList {
  /** Candidates whose count and sum are kept together. */
  private static final int BLOCK = 4_096;

  private final Candidates candidates;
  // Before each block of candidates, and at the end: how many belong, and their sum in two halves.
  private final long[] count;
  private final long[] high;
  private final long[] low;

  EventList(Candidates candidates) {
    this.candidates = candidates;
    int blocks = Math.toIntExact(Math.ceilDiv(candidates.size(), BLOCK));
    count = new long[blocks + 1];
    high = new long[blocks + 1];
    low = new long[blocks + 1];
    Adding adding = new Adding();
    for (int block = 0; block < blocks; block++) {
      candidates.visit(start(block), start(block + 1), adding);
      count[block + 1] = adding.count;
      high[block + 1] = adding.sum.high();
      low[block + 1] = adding.sum.low();
    }
  }

  private static final class Adding implements Candidates.Visitor {
    private final WideSum sum = new WideSum(0, 0);
    private long count;

    @Override
    public void row(long candidate, int account, long amount, long millis, long position) {
      sum.add(amount);
      count++;
    }
  }

  private long start(int block) {
    return Math.min(candidates.size(), (long) block * BLOCK);
  }

  public long size() {
    return count[count.length - 1];
  }

  /** The sum of all amounts; it may exceed an {@link Amount}'s range. */
  public BigDecimal sum() {
    return new WideSum(high[high.length - 1], low[low.length - 1]).toDecimal();
  }

  /**
   * A stretch of the list, oldest first.
   *
   * @param first from 0; beyond the end there is nothing
   */
  public List<Listed> page(long first, int most) {
    List<Listed> page = new ArrayList<>();
    long end = Math.min(size(), first + most);
    if (first >= end) {
      return page;
    }
    int block = blockOf(first);
    Page visitor = new Page(page, count[block], new WideSum(high[block], low[block]), first, end);
    for (; visitor.index < end; block++) {
      candidates.visit(start(block), start(block + 1), visitor);
    }
    return page;
  }

  /** The block that holds an event of the list. */
  private int blockOf(long index) {
    int from = 0;
    int to = count.length - 1;
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (count[middle] <= index) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static final class Page implements Candidates.Visitor {
    private final List<Listed> page;
    private final WideSum sum;
    private final long first;
    private final long end;
    private long index;

    Page(List<Listed> page, long index, WideSum sum, long first, long end) {
      this.page = page;
      this.index = index;
      this.sum = sum;
      this.first = first;
      this.end = end;
    }

    @Override
    public void row(long candidate, int account, long amount, long millis, long position) {
      sum.add(amount);
      if (index >= first && index < end) {
        page.add(
            new Listed(
                index,
                new AccountId(account),
                new Amount(amount),
                Instant.ofEpochMilli(millis),
                PackedPosition.unpack(position),
                sum.toDecimal()));
      }
      index++;
    }
  }
}
