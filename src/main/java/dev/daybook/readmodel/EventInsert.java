package dev.daybook.readmodel;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes event rows. One thread owns it. */
final class EventInsert implements AutoCloseable {
  private final PreparedStatement insert;

  EventInsert(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            """
            INSERT INTO event (partition, offset, event_id, account, effective_ms, recorded_ms,
              type, amount, currency, memo, author, command_id, group_id, reverses,
              account_name, overdraft_limit, schema_id, key, payload)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (event_id) DO NOTHING
            """);
  }

  /** Writes rows; which of them were new, by event id. */
  BitSet insertAll(List<LogEntry.Decoded> entries) throws SQLException {
    BitSet inserted = new BitSet(entries.size());
    for (int from = 0; from < entries.size(); from += Sqlite.BATCH) {
      int end = Math.min(entries.size(), from + Sqlite.BATCH);
      for (LogEntry.Decoded entry : entries.subList(from, end)) {
        bind(entry);
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        inserted.set(from + i, counts[i] == 1);
      }
    }
    return inserted;
  }

  /** Writes one row; false if its event id was there already. */
  boolean insert(LogEntry.Decoded entry) throws SQLException {
    bind(entry);
    return insert.executeUpdate() == 1;
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    insert.clearBatch();
  }

  private void bind(LogEntry.Decoded entry) throws SQLException {
    LedgerEvent event = entry.recorded().event();
    EventHeader header = event.header();
    insert.setInt(1, entry.position().partition());
    insert.setLong(2, entry.position().offset());
    insert.setBytes(3, Sqlite.bytes(header.id().uuid()));
    insert.setInt(4, header.account().number());
    insert.setLong(5, header.effective().toEpochMilli());
    insert.setLong(6, entry.recorded().recorded().toEpochMilli());
    insert.setString(7, type(event));
    insert.setLong(8, event.amount().tenThousandths());
    insert.setString(10, header.memo());
    insert.setString(11, header.author());
    insert.setString(12, header.commandId() == null ? null : header.commandId().value());
    Sqlite.bind(insert, 13, header.groupId());
    switch (event) {
      case LedgerEvent.AccountOpened e ->
          bindFacts(e.currency(), null, e.name(), e.overdraftLimit());
      case LedgerEvent.AccountRenamed e -> bindFacts(null, null, e.name(), null);
      case LedgerEvent.OverdraftLimitChanged e -> bindFacts(null, null, null, e.overdraftLimit());
      case LedgerEvent.AccountClosed _ -> bindFacts(null, null, null, null);
      case LedgerEvent.Posting e -> bindFacts(e.currency(), e.reverses(), null, null);
    }
    insert.setInt(17, entry.schemaId());
    insert.setBytes(18, entry.raw().key());
    insert.setBytes(19, entry.raw().value());
  }

  private void bindFacts(
      @Nullable CurrencyCode currency,
      @Nullable EventId reverses,
      @Nullable String name,
      @Nullable Amount limit)
      throws SQLException {
    insert.setString(
        9, currency == null || currency.equals(CurrencyCode.NONE) ? null : currency.code());
    Sqlite.bind(insert, 14, reverses == null ? null : reverses.uuid());
    insert.setString(15, name);
    Sqlite.bind(insert, 16, limit == null ? null : (Long) limit.tenThousandths());
  }

  /** The name of the event's type, as on the wire. */
  static String type(LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.AccountOpened _ -> "ACCOUNT_OPENED";
      case LedgerEvent.AccountRenamed _ -> "ACCOUNT_RENAMED";
      case LedgerEvent.OverdraftLimitChanged _ -> "OVERDRAFT_LIMIT_CHANGED";
      case LedgerEvent.AccountClosed _ -> "ACCOUNT_CLOSED";
      case LedgerEvent.Posting e -> e.kind().name();
    };
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
