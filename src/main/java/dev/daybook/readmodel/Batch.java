package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.ImpossibleEventException;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RecordedEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way into the database, inside a transaction. What it changes stays in here until
 * the transaction has committed, so that a rollback needs nothing undone. Used once, by one thread.
 */
final class Batch {
  private final EventInsert events;
  private final StateWriter state;
  private final Function<AccountId, @Nullable AccountTotals> before;
  private final Map<AccountId, AccountTotals> touched = new HashMap<>();
  private final List<RecordedEvent> applied = new ArrayList<>();
  // Events of this batch that were withdrawn: their ids are free again.
  private final Set<EventId> withdrawn = new HashSet<>();
  private int duplicates;
  private int quarantined;

  Batch(
      EventInsert events, StateWriter state, Function<AccountId, @Nullable AccountTotals> before) {
    this.events = events;
    this.state = state;
    this.before = before;
  }

  void run(List<LogEntry> entries) throws SQLException {
    // All rows first, in one go: their event ids must be known to be new before an account's state
    // may see them.
    List<LogEntry.Decoded> decoded = new ArrayList<>(entries.size());
    for (LogEntry entry : entries) {
      if (entry instanceof LogEntry.Decoded event) {
        decoded.add(event);
      }
    }
    BitSet inserted = events.insertAll(decoded);
    int next = 0;
    for (LogEntry entry : entries) {
      switch (entry) {
        case LogEntry.Decoded event -> decoded(event, inserted.get(next++));
        case LogEntry.Undecodable bad -> {
          state.quarantine(bad.position(), bad.recorded(), bad.reason(), bad.raw());
          quarantined++;
        }
      }
    }
    state.accounts(touched.values());
  }

  private void decoded(LogEntry.Decoded entry, boolean inserted) throws SQLException {
    RecordedEvent recorded = entry.recorded();
    EventId id = recorded.event().header().id();
    if (!inserted && !(withdrawn.contains(id) && events.insert(entry))) {
      state.duplicate(entry);
      duplicates++;
      return;
    }
    try {
      fold(recorded);
      applied.add(recorded);
    } catch (ImpossibleEventException | AmountException e) {
      state.withdraw(recorded.position());
      withdrawn.add(id);
      state.quarantine(
          recorded.position(), recorded.recorded(), String.valueOf(e.getMessage()), entry.raw());
      quarantined++;
    }
  }

  private void fold(RecordedEvent recorded) {
    var header = recorded.event().header();
    AccountTotals totals = touched.get(header.account());
    if (totals == null) {
      totals = before.apply(header.account());
    }
    if (totals == null) {
      Account unopened = Account.unopened(header.account(), header.effective());
      totals = new AccountTotals(unopened, 0, 0, 0);
    }
    touched.put(header.account(), totals.plus(recorded));
  }

  Map<AccountId, AccountTotals> touched() {
    return touched;
  }

  List<RecordedEvent> applied() {
    return applied;
  }

  int duplicates() {
    return duplicates;
  }

  int quarantined() {
    return quarantined;
  }
}
