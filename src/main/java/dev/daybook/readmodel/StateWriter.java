package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes all rows but events: accounts, duplicates, quarantine, offsets. One thread owns it. */
final class StateWriter implements AutoCloseable {
  private final RowInsert<AccountTotals> account;
  private final PreparedStatement duplicate;
  private final PreparedStatement quarantine;
  private final PreparedStatement withdraw;
  private final PreparedStatement offset;
  private final PreparedStatement gap;
  private final PreparedStatement release;
  private final PreparedStatement facts;
  private final PreparedStatement copies;

  StateWriter(Connection connection) throws SQLException {
    account =
        new RowInsert<>(connection, "INSERT OR REPLACE INTO account", 12, "", StateWriter::bind);
    duplicate = connection.prepareStatement("INSERT INTO duplicate VALUES (?,?,?,?,?,?)");
    quarantine = connection.prepareStatement("INSERT INTO quarantine VALUES (?,?,?,?,?,?,?,?,?,?)");
    withdraw = connection.prepareStatement("DELETE FROM event WHERE position = ?");
    offset = connection.prepareStatement("INSERT OR REPLACE INTO log_offset VALUES (?,?)");
    gap =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO vault_gap VALUES"
                + " (?,?,?,CAST(unixepoch('subsec') * 1000 AS INTEGER))");
    release =
        connection.prepareStatement("DELETE FROM quarantine WHERE partition = ? AND offset = ?");
    facts =
        connection.prepareStatement(
            "SELECT * FROM recorded_event WHERE account = ? AND "
                + EventType.IS_FACT
                + " ORDER BY position");
    copies =
        connection.prepareStatement(
            "SELECT recorded_ms, partition << 48 | offset FROM duplicate WHERE event_id = ?");
  }

  void accounts(Collection<AccountTotals> changed) throws SQLException {
    account.write(List.copyOf(changed));
  }

  private static void bind(PreparedStatement into, int before, AccountTotals totals)
      throws SQLException {
    Account state = totals.account();
    into.setInt(before + 1, state.id().number());
    into.setString(before + 2, state.name());
    into.setString(before + 3, state.currency().code());
    into.setLong(before + 4, state.overdraftLimit().tenThousandths());
    into.setBoolean(before + 5, state.opened());
    into.setBoolean(before + 6, state.closed());
    into.setLong(before + 7, state.since().toEpochMilli());
    into.setLong(before + 8, totals.balance());
    into.setLong(before + 9, totals.moved());
    into.setLong(before + 10, totals.events());
    into.setLong(before + 11, totals.newestFact().recordedMillis());
    into.setLong(before + 12, totals.newestFact().position());
  }

  void duplicate(LogEntry.Decoded entry) throws SQLException {
    duplicate.setInt(1, entry.position().partition());
    duplicate.setLong(2, entry.position().offset());
    duplicate.setBytes(3, Sqlite.bytes(entry.recorded().event().header().id().uuid()));
    duplicate.setLong(4, entry.recorded().recorded().toEpochMilli());
    duplicate.setBytes(5, entry.raw().key());
    duplicate.setBytes(6, entry.raw().value());
    duplicate.executeUpdate();
  }

  void quarantine(QuarantinedRecord record) throws SQLException {
    quarantine.setInt(1, record.position().partition());
    quarantine.setLong(2, record.position().offset());
    quarantine.setLong(3, record.recorded().toEpochMilli());
    quarantine.setString(4, record.reason());
    quarantine.setBytes(5, record.raw().key());
    quarantine.setBytes(6, record.raw().value());
    quarantine.setString(7, record.cause().name());
    NamedMoney money = record.money();
    Amount amount = money == null ? null : money.amount();
    CurrencyCode currency = money == null ? null : money.currency();
    Sqlite.bind(quarantine, 8, money == null ? null : (Long) (long) money.account().number());
    Sqlite.bind(quarantine, 9, amount == null ? null : (Long) amount.tenThousandths());
    quarantine.setString(10, currency == null ? null : currency.code());
    quarantine.executeUpdate();
  }

  /** Takes a record out of the quarantine; false if it is not there. */
  boolean release(LogPosition position) throws SQLException {
    release.setInt(1, position.partition());
    release.setLong(2, position.offset());
    return release.executeUpdate() == 1;
  }

  /**
   * The facts of an account, each with the place of its earliest copy, in order of position within
   * each partition.
   */
  List<Fact> facts(AccountId of) throws SQLException {
    facts.setInt(1, of.number());
    List<Fact> found = new ArrayList<>();
    try (ResultSet rows = facts.executeQuery()) {
      while (rows.next()) {
        EventRecord row = EventRows.read(rows);
        FactKey applied = FactKey.of(row.recorded(), row.position());
        found.add(new Fact(row.position(), earliest(applied, row.id()), row.event()));
      }
    }
    return found;
  }

  private FactKey earliest(FactKey applied, EventId id) throws SQLException {
    copies.setBytes(1, Sqlite.bytes(id.uuid()));
    FactKey earliest = applied;
    try (ResultSet rows = copies.executeQuery()) {
      while (rows.next()) {
        FactKey copy = new FactKey(rows.getLong(1), rows.getLong(2));
        earliest = copy.compareTo(earliest) < 0 ? copy : earliest;
      }
    }
    return earliest;
  }

  /** Takes an event row of this transaction back. */
  void withdraw(LogPosition position) throws SQLException {
    withdraw.setLong(1, PackedPosition.of(position.partition(), position.offset()));
    withdraw.executeUpdate();
  }

  void offsets(LogEnd before, LogEnd next) throws SQLException {
    for (var each : next.nextOffsets().entrySet()) {
      if (before.nextOffset(each.getKey()) != each.getValue()) {
        offset.setInt(1, each.getKey());
        offset.setLong(2, each.getValue());
        offset.executeUpdate();
      }
    }
  }

  /** Of what is gone, that which was not taken in before it went. */
  void gaps(LogEnd before, List<LogGap> expired) throws SQLException {
    for (LogGap each : expired) {
      long from = Math.max(each.from(), before.nextOffset(each.partition()));
      if (from < each.to()) {
        gap.setInt(1, each.partition());
        gap.setLong(2, from);
        gap.setLong(3, each.to());
        gap.executeUpdate();
      }
    }
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    account.clear();
  }

  @Override
  public void close() throws SQLException {
    account.close();
    for (var statement :
        List.of(duplicate, quarantine, withdraw, offset, gap, release, facts, copies)) {
      statement.close();
    }
  }
}
