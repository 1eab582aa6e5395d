package dev.daybook.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * The postings of one account on the effective axis: the balance at an instant is the sum of all
 * postings up to and including it. Not thread-safe.
 */
public final class BalanceHistory {
  private long[] effectiveMillis;
  private long[] tenThousandths;
  private int size;

  public BalanceHistory() {
    this(new long[8], new long[8], 0);
  }

  private BalanceHistory(long[] effectiveMillis, long[] tenThousandths, int size) {
    this.effectiveMillis = effectiveMillis;
    this.tenThousandths = tenThousandths;
    this.size = size;
  }

  /**
   * A history of postings already in effective order; the arrays are copied.
   *
   * @param effectiveMillis ms since 1970 UTC, ascending
   * @param tenThousandths signed amounts, in the same order
   */
  public static BalanceHistory ofSorted(long[] effectiveMillis, long[] tenThousandths) {
    return new BalanceHistory(
        effectiveMillis.clone(), tenThousandths.clone(), effectiveMillis.length);
  }

  public BalanceHistory copy() {
    return new BalanceHistory(effectiveMillis.clone(), tenThousandths.clone(), size);
  }

  /** Adds a posting after all others of the same or an earlier instant. */
  public void add(Instant effective, Amount amount) {
    if (size == effectiveMillis.length) {
      int capacity = Math.max(8, size + (size >> 1));
      effectiveMillis = Arrays.copyOf(effectiveMillis, capacity);
      tenThousandths = Arrays.copyOf(tenThousandths, capacity);
    }
    int at = firstAfter(effective.toEpochMilli());
    System.arraycopy(effectiveMillis, at, effectiveMillis, at + 1, size - at);
    System.arraycopy(tenThousandths, at, tenThousandths, at + 1, size - at);
    effectiveMillis[at] = effective.toEpochMilli();
    tenThousandths[at] = amount.tenThousandths();
    size++;
  }

  /** The balance over all postings. */
  public Amount balance() {
    return new Amount(sum(size));
  }

  /** See {@link DecisionView#moved}. */
  public Amount moved() {
    long moved = 0;
    for (int i = 0; i < size; i++) {
      moved = add(moved, Math.absExact(tenThousandths[i]));
    }
    return new Amount(moved);
  }

  /** See {@link DecisionView#lowestSince}. */
  public DecisionView.Lowest lowestSince(Instant from) {
    int next = firstAfter(from.toEpochMilli());
    long balance = sum(next);
    long lowest = balance;
    long lowestAt = from.toEpochMilli();
    while (next < size) {
      long instant = effectiveMillis[next];
      // Only the balance after all postings of one instant was ever visible.
      while (next < size && effectiveMillis[next] == instant) {
        balance = add(balance, tenThousandths[next++]);
      }
      if (balance < lowest) {
        lowest = balance;
        lowestAt = instant;
      }
    }
    return new DecisionView.Lowest(new Amount(lowest), Instant.ofEpochMilli(lowestAt));
  }

  private long sum(int end) {
    long sum = 0;
    for (int i = 0; i < end; i++) {
      sum = add(sum, tenThousandths[i]);
    }
    return sum;
  }

  private static long add(long a, long b) {
    return new Amount(a).plus(new Amount(b)).tenThousandths();
  }

  private int firstAfter(long millis) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (effectiveMillis[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
