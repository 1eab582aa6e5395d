package dev.daybook.readmodel;

import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Writes event rows, those of one form together. One thread owns it. */
final class EventInsert implements AutoCloseable {
  private static final List<String> ALWAYS =
      List.of(
          "position",
          "event_id",
          "account",
          "effective_ms",
          "recorded_ms",
          "type",
          "amount",
          "schema_id",
          "key",
          "payload");

  private final RowInsert<Row> plain;
  private final RowInsert<Row> full;
  private final PreparedStatement present;

  private record Row(LogEntry.Decoded entry, OptionalColumns optional) {}

  EventInsert(Connection connection) throws SQLException {
    plain = insertOf(connection, true);
    full = insertOf(connection, false);
    present = connection.prepareStatement("SELECT 1 FROM event WHERE position = ?");
  }

  /** Writes rows in their order; which of them were new, by event id. */
  BitSet insertAll(List<LogEntry.Decoded> entries) throws SQLException {
    BitSet inserted = new BitSet(entries.size());
    List<Row> alike = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      OptionalColumns optional = OptionalColumns.of(entries.get(i).recorded().event());
      if (!alike.isEmpty() && alike.getLast().optional().plain() != optional.plain()) {
        insert(alike, i - alike.size(), inserted);
        alike.clear();
      }
      alike.add(new Row(entries.get(i), optional));
    }
    insert(alike, entries.size() - alike.size(), inserted);
    return inserted;
  }

  private void insert(List<Row> rows, int first, BitSet inserted) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    BitSet certain = (rows.getFirst().optional().plain() ? plain : full).write(rows);
    for (int i = 0; i < rows.size(); i++) {
      inserted.set(first + i, certain.get(i) || isPresent(rows.get(i).entry()));
    }
  }

  private boolean isPresent(LogEntry.Decoded entry) throws SQLException {
    present.setLong(1, packed(entry));
    try (var rows = present.executeQuery()) {
      return rows.next();
    }
  }

  /** Writes one row; false if its event id was there already. */
  boolean insert(LogEntry.Decoded entry) throws SQLException {
    return !insertAll(List.of(entry)).isEmpty();
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    plain.clear();
    full.clear();
  }

  private static RowInsert<Row> insertOf(Connection connection, boolean plain) {
    List<String> names = new ArrayList<>(ALWAYS);
    names.addAll(OptionalColumns.names(plain));
    return new RowInsert<>(
        connection,
        "INSERT INTO event (" + String.join(", ", names) + ")",
        names.size(),
        "ON CONFLICT (event_id) DO NOTHING",
        EventInsert::bind);
  }

  private static void bind(PreparedStatement into, int before, Row row) throws SQLException {
    LogEntry.Decoded entry = row.entry();
    LedgerEvent event = entry.recorded().event();
    EventHeader header = event.header();
    into.setLong(before + 1, packed(entry));
    into.setBytes(before + 2, Sqlite.bytes(header.id().uuid()));
    into.setInt(before + 3, header.account().number());
    into.setLong(before + 4, header.effective().toEpochMilli());
    into.setLong(before + 5, entry.recorded().recorded().toEpochMilli());
    into.setString(before + 6, EventType.name(event));
    into.setLong(before + 7, event.amount().tenThousandths());
    into.setInt(before + 8, entry.schemaId());
    into.setBytes(before + 9, entry.raw().key());
    into.setBytes(before + 10, entry.raw().value());
    row.optional().bind(into, before + ALWAYS.size());
  }

  private static long packed(LogEntry.Decoded entry) {
    return PackedPosition.of(entry.position().partition(), entry.position().offset());
  }

  @Override
  public void close() throws SQLException {
    present.close();
    plain.close();
    full.close();
  }
}
