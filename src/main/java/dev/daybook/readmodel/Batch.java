package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.ImpossibleEventException;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RecordedEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch on its way into the database, inside a transaction. What it changes stays in here until
 * the transaction has committed, so that a rollback needs nothing undone. Used once, by one thread.
 */
final class Batch {
  private static final Logger log = LoggerFactory.getLogger(Batch.class);

  private final EventInsert events;
  private final StateWriter state;
  private final Totals accounts;
  private final LogEnd reached;
  private final List<RecordedEvent> applied = new ArrayList<>();
  // Events that were withdrawn, of this batch or while its rows were being written: their ids are
  // free again.
  private final Set<EventId> withdrawn = new HashSet<>();
  // Facts of this batch that stand in the table already, but are not folded yet.
  private final Set<LogPosition> ahead = new HashSet<>();
  private int duplicates;
  private int quarantined;

  /**
   * Nothing is done yet.
   *
   * @param events writes again what was not written because of a row that was withdrawn since
   * @param accounts as the batch finds them, and leaves them
   * @param reached where the log stands after the batch: the event table may hold rows beyond it
   */
  Batch(EventInsert events, StateWriter state, Totals accounts, LogEnd reached) {
    this.events = events;
    this.state = state;
    this.accounts = accounts;
    this.reached = reached;
  }

  /** The rows of this batch may have been written before the other one was folded to its end. */
  void overlaps(Batch other) {
    withdrawn.addAll(other.withdrawn);
  }

  /** Writes the rows of events, then folds all entries. */
  void run(List<LogEntry> entries) throws SQLException {
    fold(entries, events.insertAll(EventInsert.rows(decoded(entries))));
  }

  /** The entries that are events, in their order. */
  static List<LogEntry.Decoded> decoded(List<LogEntry> entries) {
    List<LogEntry.Decoded> decoded = new ArrayList<>(entries.size());
    for (LogEntry entry : entries) {
      if (entry instanceof LogEntry.Decoded event) {
        decoded.add(event);
      }
    }
    return decoded;
  }

  /**
   * Folds entries whose rows were written in one go before: an event's id must be known to be new
   * before an account's state may see the event.
   *
   * @param inserted which of the {@linkplain #decoded events} have a row of their own
   */
  void fold(List<LogEntry> entries, BitSet inserted) throws SQLException {
    lookAhead(entries, inserted);
    int next = 0;
    for (LogEntry entry : entries) {
      switch (entry) {
        case LogEntry.Decoded event -> decoded(event, inserted.get(next++));
        case LogEntry.Undecodable bad -> {
          state.quarantine(
              new QuarantinedRecord(
                  bad.position(),
                  bad.recorded(),
                  bad.cause(),
                  bad.reason(),
                  bad.money(),
                  bad.raw()));
          quarantined++;
        }
      }
    }
  }

  private void lookAhead(List<LogEntry> entries, BitSet inserted) {
    int next = 0;
    for (LogEntry entry : entries) {
      if (entry instanceof LogEntry.Decoded event
          && inserted.get(next++)
          && !(event.recorded().event() instanceof LedgerEvent.Posting)) {
        ahead.add(event.position());
      }
    }
  }

  private void decoded(LogEntry.Decoded entry, boolean inserted) throws SQLException {
    RecordedEvent recorded = entry.recorded();
    EventId id = recorded.event().header().id();
    if (!ahead.isEmpty()) {
      ahead.remove(recorded.position());
    }
    if (!inserted && !(withdrawn.contains(id) && events.insert(entry))) {
      duplicate(entry);
      return;
    }
    try {
      fold(recorded);
      applied.add(recorded);
    } catch (ImpossibleEventException e) {
      setAside(entry, QuarantineCause.IMPOSSIBLE, e);
    } catch (AmountException e) {
      setAside(entry, QuarantineCause.OVERFLOW, e);
    }
  }

  private void duplicate(LogEntry.Decoded entry) throws SQLException {
    state.duplicate(entry);
    duplicates++;
    LedgerEvent event = entry.recorded().event();
    AccountTotals totals = accounts.get(event.header().account());
    if (totals != null && !(event instanceof LedgerEvent.Posting)) {
      // Of two copies of a fact the earlier says since when it holds.
      AccountId id = totals.account().id();
      try {
        accounts.put(totals.refolded(facts(id)));
      } catch (ImpossibleEventException e) {
        log.warn("The copy at {} contradicts its account: it changes nothing", entry.position(), e);
      }
    }
  }

  /** The account's facts but for those whose turn has not come. */
  private List<Fact> facts(AccountId id) throws SQLException {
    return state.facts(id).stream()
        .filter(fact -> reached.isPast(fact.position()) && !ahead.contains(fact.position()))
        .toList();
  }

  private void setAside(LogEntry.Decoded entry, QuarantineCause cause, RuntimeException why)
      throws SQLException {
    RecordedEvent recorded = entry.recorded();
    state.withdraw(recorded.position());
    withdrawn.add(recorded.event().header().id());
    state.quarantine(
        new QuarantinedRecord(
            recorded.position(),
            recorded.recorded(),
            cause,
            String.valueOf(why.getMessage()),
            money(recorded.event()),
            entry.raw()));
    quarantined++;
  }

  private static NamedMoney money(LedgerEvent event) {
    CurrencyCode currency =
        event instanceof LedgerEvent.Posting posting ? posting.currency() : CurrencyCode.NONE;
    return new NamedMoney(event.header().account(), event.amount(), currency);
  }

  private void fold(RecordedEvent recorded) throws SQLException {
    AccountId id = recorded.event().header().account();
    AccountTotals totals = accounts.get(id);
    if (totals == null) {
      totals = AccountTotals.unopened(id, recorded.event().header().effective());
    }
    accounts.put(
        totals.isOvertaken(recorded)
            ? totals.plusOvertaken(recorded, facts(id))
            : totals.plus(recorded));
  }

  Totals accounts() {
    return accounts;
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
