package dev.daybook.timeline;

/**
 * Balance and number of rows of every account, by account index. In pages, because one array for
 * 100,000 accounts is huge to the collector, and there is a new one with every jump. Filled by one
 * thread, then immutable.
 */
final class BalancePages {
  private static final int SHIFT = 14;
  private static final int SIZE = 1 << SHIFT;
  private static final int MASK = SIZE - 1;

  private final long[][] balance;
  private final int[][] count;

  /** All zeros. */
  BalancePages(int accounts) {
    int pages = (accounts + MASK) >>> SHIFT;
    balance = new long[pages][SIZE];
    count = new int[pages][SIZE];
  }

  /** What the first accounts of two arrays have. */
  static BalancePages of(long[] balance, int[] count, int accounts) {
    BalancePages pages = new BalancePages(accounts);
    for (int from = 0; from < accounts; from += SIZE) {
      int length = Math.min(SIZE, accounts - from);
      System.arraycopy(balance, from, pages.balance[from >>> SHIFT], 0, length);
      System.arraycopy(count, from, pages.count[from >>> SHIFT], 0, length);
    }
    return pages;
  }

  /** A copy for at least as many accounts, to be added to. */
  BalancePages copy(int accounts) {
    BalancePages copy = new BalancePages(accounts);
    for (int page = 0; page < balance.length; page++) {
      System.arraycopy(balance[page], 0, copy.balance[page], 0, SIZE);
      System.arraycopy(count[page], 0, copy.count[page], 0, SIZE);
    }
    return copy;
  }

  /** The same in plain arrays of some length. */
  void copyTo(long[] balances, int[] counts) {
    for (int from = 0; from < balances.length && from >>> SHIFT < balance.length; from += SIZE) {
      int length = Math.min(SIZE, balances.length - from);
      System.arraycopy(balance[from >>> SHIFT], 0, balances, from, length);
      System.arraycopy(count[from >>> SHIFT], 0, counts, from, length);
    }
  }

  /** Adds a row, or takes one away by the sign -1. */
  void add(int account, long amount, int sign) {
    balance[account >>> SHIFT][account & MASK] += sign * amount;
    count[account >>> SHIFT][account & MASK] += sign;
  }

  long balance(int account) {
    return balance[account >>> SHIFT][account & MASK];
  }

  int count(int account) {
    return count[account >>> SHIFT][account & MASK];
  }
}
