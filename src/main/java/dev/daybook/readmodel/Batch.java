package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.ImpossibleEventException;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
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
  private final Function<AccountId, @Nullable AccountTotals> before;
  private final Map<AccountId, AccountTotals> touched = new HashMap<>();
  private final List<RecordedEvent> applied = new ArrayList<>();
  // Events of this batch that were withdrawn: their ids are free again.
  private final Set<EventId> withdrawn = new HashSet<>();
  // Facts of this batch that stand in the table already, but are not folded yet.
  private final Set<LogPosition> ahead = new HashSet<>();
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
    for (int i = 0; i < decoded.size(); i++) {
      RecordedEvent recorded = decoded.get(i).recorded();
      if (inserted.get(i) && !(recorded.event() instanceof LedgerEvent.Posting)) {
        ahead.add(recorded.position());
      }
    }
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

  private void decoded(LogEntry.Decoded entry, boolean inserted) throws SQLException {
    RecordedEvent recorded = entry.recorded();
    EventId id = recorded.event().header().id();
    ahead.remove(recorded.position());
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
    AccountTotals totals = known(event.header().account());
    if (totals != null && !(event instanceof LedgerEvent.Posting)) {
      // Of two copies of a fact the earlier says since when it holds.
      AccountId id = totals.account().id();
      try {
        touched.put(id, totals.refolded(facts(id)));
      } catch (ImpossibleEventException e) {
        log.warn("The copy at {} contradicts its account: it changes nothing", entry.position(), e);
      }
    }
  }

  /** The account's facts but for those of this batch whose turn has not come. */
  private List<Fact> facts(AccountId id) throws SQLException {
    return state.facts(id).stream().filter(fact -> !ahead.contains(fact.position())).toList();
  }

  private @Nullable AccountTotals known(AccountId id) {
    AccountTotals mine = touched.get(id);
    return mine == null ? before.apply(id) : mine;
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
    AccountTotals totals = known(id);
    if (totals == null) {
      totals = AccountTotals.unopened(id, recorded.event().header().effective());
    }
    touched.put(
        id,
        totals.isOvertaken(recorded)
            ? totals.plusOvertaken(recorded, facts(id))
            : totals.plus(recorded));
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
