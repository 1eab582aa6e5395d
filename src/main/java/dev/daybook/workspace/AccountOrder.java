package dev.daybook.workspace;

import dev.daybook.ledger.Account;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/** Sorts accounts by a column of their table; ties by number. Without a row for each. Pure. */
final class AccountOrder {
  private final Accounts accounts;
  private final Balances balances;

  AccountOrder(Accounts accounts, Balances balances) {
    this.accounts = accounts;
    this.balances = balances;
  }

  /** One account with what it is sorted by. */
  private record Keyed<T>(T key, int number, int index) {}

  private record Ranked(long key, int number, int index) {}

  /** The indices, all of accounts that are known, in order. */
  int[] sorted(int[] indices, AccountColumn by, boolean ascending) {
    return switch (by) {
      case NUMBER -> byNumber(indices, ascending, balances::accountNumber);
      case BALANCE -> byNumber(indices, ascending, balances::tenThousandths);
      case EVENTS -> byNumber(indices, ascending, balances::eventCount);
      case LIMIT -> byNumber(indices, ascending, i -> account(i).overdraftLimit().tenThousandths());
      case NAME ->
          byKey(indices, ascending, String.CASE_INSENSITIVE_ORDER, account -> account.name());
      case CURRENCY -> byKey(indices, ascending, Comparator.naturalOrder(), Account::currency);
      case LAST_EVENT ->
          byNumber(
              indices,
              ascending,
              i -> balances.lastEvent(i).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    };
  }

  private int[] byNumber(int[] indices, boolean ascending, IntToLongFunction key) {
    Ranked[] keyed = new Ranked[indices.length];
    for (int i = 0; i < indices.length; i++) {
      keyed[i] =
          new Ranked(key.applyAsLong(indices[i]), balances.accountNumber(indices[i]), indices[i]);
    }
    Comparator<Ranked> order = Comparator.comparingLong(Ranked::key);
    Arrays.sort(keyed, (ascending ? order : order.reversed()).thenComparingInt(Ranked::number));
    return Arrays.stream(keyed).mapToInt(Ranked::index).toArray();
  }

  private <T> int[] byKey(
      int[] indices, boolean ascending, Comparator<? super T> order, Function<Account, T> key) {
    Comparator<Keyed<T>> byKey = Comparator.comparing(Keyed::key, order);
    return Arrays.stream(indices)
        .mapToObj(i -> new Keyed<>(key.apply(account(i)), balances.accountNumber(i), i))
        .sorted((ascending ? byKey : byKey.reversed()).thenComparingInt(Keyed::number))
        .mapToInt(Keyed::index)
        .toArray();
  }

  private Account account(int index) {
    return accounts.get(balances.account(index)).orElseThrow();
  }
}
