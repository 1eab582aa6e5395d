package dev.daybook.timeline;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the accounts of each group have together at one instant, exact in 1/10,000 whatever the
 * size. Immutable, for any thread.
 */
public final class GroupSums {
  private final BigInteger[] sums;
  private final int[] accounts;
  private final long events;

  private GroupSums(BigInteger[] sums, int[] accounts, long events) {
    this.sums = sums;
    this.accounts = accounts;
    this.events = events;
  }

  static GroupSums zero(Groups groups) {
    BigInteger[] sums = new BigInteger[groups.count()];
    Arrays.fill(sums, BigInteger.ZERO);
    return new GroupSums(sums, new int[groups.count()], 0);
  }

  static GroupSums of(Balances balances, Groups groups) {
    groups.requireAll(balances.size());
    BigInteger[] carried = zero(groups).sums;
    long[] sums = new long[groups.count()];
    int[] accounts = new int[groups.count()];
    long events = 0;
    for (int index = 0; index < balances.size(); index++) {
      int count = balances.eventCount(index);
      if (count > 0) {
        int group = groups.of(index);
        long balance = balances.tenThousandths(index);
        long sum = sums[group] + balance;
        if (((sums[group] ^ sum) & (balance ^ sum)) < 0) {
          carried[group] = carried[group].add(BigInteger.valueOf(sums[group]));
          sum = balance;
        }
        sums[group] = sum;
        accounts[group]++;
        events += count;
      }
    }
    for (int group = 0; group < sums.length; group++) {
      carried[group] = carried[group].add(BigInteger.valueOf(sums[group]));
    }
    return new GroupSums(carried, accounts, events);
  }

  /** The sum in 1/10,000, which may exceed a long. */
  public BigInteger sum(int group) {
    return sums[group];
  }

  /** How many accounts of the group had an event by then. */
  public int accounts(int group) {
    return accounts[group];
  }

  /** How many accounts had an event by then. */
  public int accounts() {
    return Arrays.stream(accounts).sum();
  }

  /** How many events there were. */
  public long events() {
    return events;
  }
}
