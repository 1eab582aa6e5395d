package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.Amount;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import dev.daybook.workspace.AccountTable.AccountName;
import dev.daybook.workspace.AccountTable.AccountRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The accounts table at an instant. Pure. */
final class AccountsQuery {
  private AccountsQuery() {}

  /**
   * The rows that pass the filter, sorted; ties by number.
   *
   * @param now the balances effective now, of the same timeline
   */
  static AccountRows rows(
      Fold fold,
      Balances balances,
      Balances now,
      String filter,
      AccountColumn sortBy,
      boolean ascending) {
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    Accounts accounts = fold.accounts();
    int[] indices =
        IntStream.range(0, balances.size())
            .filter(i -> balances.eventCount(i) > 0 && passes(accounts, balances, i, wanted))
            .toArray();
    int[] sorted = new AccountOrder(accounts, balances).sorted(indices, sortBy, ascending);
    return new AccountRows(
        sorted.length,
        row -> row(accounts, balances, now, sorted[row]),
        row -> balances.account(sorted[row]));
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

  private static boolean passes(Accounts accounts, Balances balances, int i, String wanted) {
    return accounts
        .get(balances.account(i))
        .filter(account -> matches(account, wanted))
        .isPresent();
  }

  /** How many accounts had an event by then. */
  static long count(Balances balances) {
    long count = 0;
    for (int i = 0; i < balances.size(); i++) {
      if (balances.eventCount(i) > 0) {
        count++;
      }
    }
    return count;
  }

  /** Every account by number. */
  static List<AccountName> directory(Accounts accounts) {
    return accounts
        .all()
        .sorted(Comparator.comparing(Account::id))
        .map(a -> new AccountName(a.id(), a.name(), a.currency(), a.closed()))
        .toList();
  }

  /** One more than the highest number, or the first gap if that is the highest there is. */
  static int nextFree(List<AccountName> directory) {
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

  private static boolean matches(Account account, String wanted) {
    return wanted.isEmpty()
        || account.id().toString().startsWith(wanted)
        || account.name().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
