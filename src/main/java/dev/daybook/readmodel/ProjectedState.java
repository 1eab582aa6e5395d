package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one who writes knows of the file without asking it: the accounts' rows, and how many records
 * there are. It follows what was written, never precedes it. One thread owns it.
 */
final class ProjectedState {
  private final Map<AccountId, AccountTotals> totals = new HashMap<>();
  private Accounts accounts = Accounts.NONE;
  private long events;
  private long duplicates;
  private long quarantined;

  ProjectedState(Connection connection) throws SQLException {
    List<Account> known = new ArrayList<>();
    for (AccountTotals each : StoredState.accounts(connection)) {
      totals.put(each.account().id(), each);
      known.add(each.account());
      events += each.events();
    }
    accounts = accounts.with(known);
    duplicates = Sqlite.queryLong(connection, "SELECT count(*) FROM duplicate");
    quarantined = Sqlite.queryLong(connection, "SELECT count(*) FROM quarantine");
  }

  /** For a batch that may fail: {@link #add} makes true what it did. */
  Totals overlay() {
    return new Totals.Overlay(totals);
  }

  /** For a file that is of no use if a batch fails. */
  Totals inPlace() {
    return new Totals.InPlace(totals);
  }

  Collection<AccountTotals> all() {
    return totals.values();
  }

  /** Takes over what a batch has done; the accounts whose state is another than before. */
  List<Account> add(Batch batch) {
    List<Account> changed = new ArrayList<>();
    for (AccountTotals after : batch.accounts().changed()) {
      AccountTotals before = totals.put(after.account().id(), after);
      if (before == null || !before.account().equals(after.account())) {
        changed.add(after.account());
      }
    }
    accounts = accounts.with(changed);
    count(batch);
    return changed;
  }

  /** As {@link #add}, for a batch that was folded {@linkplain #inPlace in place}. */
  void count(Batch batch) {
    events += batch.applied().size();
    duplicates += batch.duplicates();
    quarantined += batch.quarantined();
  }

  /** So many records have left the quarantine. */
  void released(int records) {
    quarantined -= records;
  }

  Accounts accounts() {
    return accounts;
  }

  long events() {
    return events;
  }

  long duplicates() {
    return duplicates;
  }

  long quarantined() {
    return quarantined;
  }
}
