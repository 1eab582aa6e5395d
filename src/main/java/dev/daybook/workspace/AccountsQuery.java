package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.Amount;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import dev.daybook.workspace.AccountTable.AccountName;
import dev.daybook.workspace.AccountTable.AccountRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The accounts table at an instant. Pure. */
final class AccountsQuery {
  private AccountsQuery() {}

  /**
   * The rows that pass the filter, sorted; ties by number.
   *
   * @param now the balances effective now, of the same timeline
   */
  static List<AccountRow> rows(
      Fold fold,
      Balances balances,
      Balances now,
      String filter,
      AccountColumn sortBy,
      boolean ascending) {
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    List<AccountRow> rows = new ArrayList<>();
    for (int i = 0; i < balances.size(); i++) {
      Account account = fold.accounts().get(balances.account(i)).orElse(null);
      if (balances.eventCount(i) > 0 && account != null && matches(account, wanted)) {
        rows.add(row(account, balances, now, i));
      }
    }
    Comparator<AccountRow> order = comparator(sortBy);
    rows.sort((ascending ? order : order.reversed()).thenComparing(AccountRow::id));
    return List.copyOf(rows);
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

  private static AccountRow row(Account account, Balances balances, Balances now, int i) {
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

  private static Comparator<AccountRow> comparator(AccountColumn column) {
    return switch (column) {
      case NUMBER -> Comparator.comparing(AccountRow::id);
      case NAME -> Comparator.comparing(AccountRow::name, String.CASE_INSENSITIVE_ORDER);
      case CURRENCY -> Comparator.comparing(AccountRow::currency);
      case BALANCE -> Comparator.comparing(AccountRow::balance);
      case LIMIT -> Comparator.comparing(AccountRow::overdraftLimit);
      case EVENTS -> Comparator.comparingLong(AccountRow::events);
      case LAST_EVENT ->
          Comparator.comparing(r -> r.lastEvent() == null ? Instant.MIN : r.lastEvent());
    };
  }
}
