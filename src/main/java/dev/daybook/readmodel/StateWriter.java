package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LedgerEvent;
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
  private final PreparedStatement account;
  private final PreparedStatement duplicate;
  private final PreparedStatement quarantine;
  private final PreparedStatement withdraw;
  private final PreparedStatement offset;
  private final PreparedStatement gap;
  private final PreparedStatement release;
  private final PreparedStatement facts;

  StateWriter(Connection connection) throws SQLException {
    account =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO account VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
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
            "SELECT * FROM event WHERE account = ? AND "
                + EventType.IS_FACT
                + " ORDER BY recorded_ms, position");
  }

  void accounts(Collection<AccountTotals> changed) throws SQLException {
    int added = 0;
    for (AccountTotals totals : changed) {
      Account state = totals.account();
      account.setInt(1, state.id().number());
      account.setString(2, state.name());
      account.setString(3, state.currency().code());
      account.setLong(4, state.overdraftLimit().tenThousandths());
      account.setBoolean(5, state.opened());
      account.setBoolean(6, state.closed());
      account.setLong(7, state.since().toEpochMilli());
      account.setLong(8, totals.balance());
      account.setLong(9, totals.moved());
      account.setLong(10, totals.events());
      account.setLong(11, totals.newestFact().recordedMillis());
      account.setLong(12, totals.newestFact().position());
      account.addBatch();
      if (++added % Sqlite.BATCH == 0) {
        account.executeBatch();
      }
    }
    account.executeBatch();
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

  /** The facts of an account in the order in which they were recorded. */
  List<LedgerEvent> facts(AccountId of) throws SQLException {
    facts.setInt(1, of.number());
    List<LedgerEvent> found = new ArrayList<>();
    try (ResultSet rows = facts.executeQuery()) {
      while (rows.next()) {
        found.add(EventRows.read(rows).event());
      }
    }
    return found;
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
    account.clearBatch();
  }

  @Override
  public void close() throws SQLException {
    for (var statement :
        List.of(account, duplicate, quarantine, withdraw, offset, gap, release, facts)) {
      statement.close();
    }
  }
}
