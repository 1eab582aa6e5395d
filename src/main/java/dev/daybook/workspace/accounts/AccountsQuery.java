package dev.daybook.workspace.accounts;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.Amount;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.accounts.AccountTable.AccountRow;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.StableSort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The accounts table at an instant. Stateless. */
public final class AccountsQuery {
  private AccountsQuery() {}

  /**
   * The rows that pass the filter, sorted; ties by number.
   *
   * @param now the balances effective now, of the same timeline
   * @param index brought up to the fold
   */
  public static LazyRows<AccountRow> rows(
      Fold fold,
      AccountIndex index,
      Balances balances,
      Balances now,
      String filter,
      AccountColumn sortBy,
      boolean ascending) {
    int[] sorted = sorted(index, balances, filter, sortBy, ascending);
    Accounts accounts = fold.accounts();
    return new LazyRows<>(
        sorted.length,
        row -> row(accounts, balances, now, sorted[row]),
        row -> balances.account(sorted[row]));
  }

  private static int[] sorted(
      AccountIndex index,
      Balances balances,
      String filter,
      AccountColumn sortBy,
      boolean ascending) {
    return switch (sortBy) {
      case NUMBER, NAME, CURRENCY, LIMIT ->
          shown(index.order(sortBy, ascending), index.passing(filter), balances);
      case BALANCE -> byKey(index, balances, filter, ascending, balances::tenThousandths);
      case EVENTS -> byKey(index, balances, filter, ascending, balances::eventCount);
      case LAST_EVENT -> {
        long[] millis = balances.lastEventMillis();
        yield byKey(index, balances, filter, ascending, i -> millis[i]);
      }
    };
  }

  private static int[] byKey(
      AccountIndex index,
      Balances balances,
      String filter,
      boolean ascending,
      IntToLongFunction key) {
    int[] shown = shown(index.order(AccountColumn.NUMBER, true), index.passing(filter), balances);
    long[] keys = new long[shown.length];
    for (int i = 0; i < keys.length; i++) {
      long each = key.applyAsLong(shown[i]);
      keys[i] = ascending ? each : ~each; // the lowest becomes the highest
    }
    return StableSort.sorted(shown, keys);
  }

  /** Those that pass and had an event by then. */
  private static int[] shown(int[] order, BitSet passing, Balances balances) {
    int[] shown = new int[order.length];
    int size = 0;
    for (int index : order) {
      if (balances.eventCount(index) > 0 && passing.get(index)) {
        shown[size++] = index;
      }
    }
    return Arrays.copyOf(shown, size);
  }

  private static AccountRow row(Accounts accounts, Balances balances, Balances now, int i) {
    Account account = accounts.get(balances.account(i)).orElseThrow();
    boolean future = i >= now.size() || balances.eventCount(i) > now.eventCount(i);
    Amount effectiveNow = i < now.size() ? now.balance(i) : Amount.ZERO;
    return new AccountRow(
        account.id(),
        account.name(),
        account.currency(),
        balances.balance(i),
        future && !effectiveNow.equals(balances.balance(i)) ? effectiveNow : null,
        account.overdraftLimit(),
        balances.eventCount(i),
        balances.lastEvent(i).orElse(null),
        account.opened(),
        account.closed());
  }

  /** How many accounts had an event by then. */
  public static long count(Balances balances) {
    long count = 0;
    for (int i = 0; i < balances.size(); i++) {
      if (balances.eventCount(i) > 0) {
        count++;
      }
    }
    return count;
  }

  /** One more than the highest number, or the first gap if that is the highest there is. */
  public static int nextFree(List<AccountName> directory) {
    if (directory.isEmpty()) {
      return 1;
    }
    int highest = directory.getLast().id().number();
    if (highest < Integer.MAX_VALUE) {
      return Math.max(1, highest + 1);
    }
    int free = 1;
    for (AccountName each : directory) {
      if (each.id().number() == free) {
        free++;
      }
    }
    return free;
  }
}
