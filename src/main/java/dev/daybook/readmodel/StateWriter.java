package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/** Writes all rows but events: accounts, duplicates, quarantine, offsets. One thread owns it. */
final class StateWriter implements AutoCloseable {
  private final PreparedStatement account;
  private final PreparedStatement duplicate;
  private final PreparedStatement quarantine;
  private final PreparedStatement withdraw;
  private final PreparedStatement offset;

  StateWriter(Connection connection) throws SQLException {
    account =
        connection.prepareStatement("INSERT OR REPLACE INTO account VALUES (?,?,?,?,?,?,?,?,?,?)");
    duplicate = connection.prepareStatement("INSERT INTO duplicate VALUES (?,?,?,?)");
    quarantine = connection.prepareStatement("INSERT INTO quarantine VALUES (?,?,?,?,?,?)");
    withdraw = connection.prepareStatement("DELETE FROM event WHERE partition = ? AND offset = ?");
    offset = connection.prepareStatement("INSERT OR REPLACE INTO log_offset VALUES (?,?)");
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
    duplicate.executeUpdate();
  }

  void quarantine(LogPosition position, Instant recorded, String reason, RawRecord raw)
      throws SQLException {
    quarantine.setInt(1, position.partition());
    quarantine.setLong(2, position.offset());
    quarantine.setLong(3, recorded.toEpochMilli());
    quarantine.setString(4, reason);
    quarantine.setBytes(5, raw.key());
    quarantine.setBytes(6, raw.value());
    quarantine.executeUpdate();
  }

  /** Takes an event row of this transaction back. */
  void withdraw(LogPosition position) throws SQLException {
    withdraw.setInt(1, position.partition());
    withdraw.setLong(2, position.offset());
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

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    account.clearBatch();
  }

  @Override
  public void close() throws SQLException {
    for (var statement :
        new PreparedStatement[] {account, duplicate, quarantine, withdraw, offset}) {
      statement.close();
    }
  }
}
