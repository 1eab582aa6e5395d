package dev.daybook.workspace.accounts;

import dev.daybook.ledger.Account;
import dev.daybook.workspace.intent.AccountColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All accounts in the orders that were asked for, of columns without a balance; ties by number.
 * Kept while accounts come and change: only those find a new place. One thread.
 */
final class AccountOrders {
  // By the timeline's index; null for one that nothing is known of.
  private final @Nullable Account[] accounts;
  private final Map<Key, int[]> sorted = new HashMap<>();

  private record Key(AccountColumn by, boolean ascending) {}

  AccountOrders(@Nullable Account[] accounts) {
    this.accounts = accounts;
  }

  /** The same orders of these accounts, of which some changed or are new. */
  AccountOrders with(@Nullable Account[] now, BitSet changed) {
    AccountOrders newer = new AccountOrders(now);
    if (changed.cardinality() <= accounts.length / 8) {
      sorted.forEach((key, order) -> newer.sorted.put(key, newer.moved(order, changed, key)));
    }
    return newer;
  }

  /** The indices of the known accounts. */
  int[] by(AccountColumn by, boolean ascending) {
    return sorted.computeIfAbsent(
        new Key(by, ascending), key -> sorted(IntStream.range(0, accounts.length), order(key)));
  }

  private int[] sorted(IntStream indices, Comparator<Integer> by) {
    return indices
        .filter(index -> accounts[index] != null)
        .boxed()
        .sorted(by)
        .mapToInt(index -> index)
        .toArray();
  }

  private int[] moved(int[] order, BitSet changed, Key key) {
    Comparator<Integer> by = order(key);
    int[] others = Arrays.stream(order).filter(index -> !changed.get(index)).toArray();
    int[] own = sorted(changed.stream(), by);
    int[] merged = new int[others.length + own.length];
    int from = 0;
    for (int i = 0; i < own.length; i++) {
      int end = place(others, from, own[i], by);
      System.arraycopy(others, from, merged, from + i, end - from);
      merged[end + i] = own[i];
      from = end;
    }
    System.arraycopy(others, from, merged, from + own.length, others.length - from);
    return merged;
  }

  private static int place(int[] order, int from, int index, Comparator<Integer> by) {
    int low = from;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (by.compare(order[middle], index) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Comparator<Integer> order(Key key) {
    Comparator<Account> column =
        switch (key.by) {
          case NUMBER -> Comparator.comparing(Account::id);
          case NAME -> Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER);
          case CURRENCY -> Comparator.comparing(Account::currency);
          case LIMIT -> Comparator.comparing(Account::overdraftLimit);
          case BALANCE, EVENTS, LAST_EVENT ->
              throw new IllegalArgumentException(key.by + " changes with the instant");
        };
    Comparator<Account> order =
        (key.ascending ? column : column.reversed()).thenComparing(Account::id);
    return (a, b) -> order.compare(account(a), account(b));
  }

  private Account account(int index) {
    return Objects.requireNonNull(accounts[index]);
  }
}
