package dev.daybook.readmodel;

import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RawRecord;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes event rows, those of one shape together. One thread owns it. */
final class EventInsert implements AutoCloseable {
  private static final List<String> ALWAYS =
      List.of(
          "position",
          "event_id",
          "account",
          "effective_ms",
          "recorded_ms",
          "amount",
          "form",
          "record");

  private final Forms forms;
  private final RowInsert<Row> plain;
  private final RowInsert<Row> full;
  private final PreparedStatement present;

  /**
   * An event about to be written.
   *
   * @param bytes of the record, the key and right behind it the value; null if they were not kept
   */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Row(LogEntry.Decoded entry, Form form, byte @Nullable [] bytes, OptionalColumns optional) {
    boolean plain() {
      return optional.plain();
    }
  }

  EventInsert(Connection connection) throws SQLException {
    forms = new Forms(connection);
    plain = insertOf(connection, true);
    full = insertOf(connection, false);
    present = connection.prepareStatement("SELECT 1 FROM event WHERE position = ?");
  }

  /** What is to be written, made ready; for any thread. */
  static List<Row> rows(List<LogEntry.Decoded> entries) {
    List<Row> rows = new ArrayList<>(entries.size());
    for (LogEntry.Decoded entry : entries) {
      rows.add(
          new Row(
              entry,
              Form.of(entry),
              bytes(entry.raw()),
              OptionalColumns.of(entry.recorded().event())));
    }
    return rows;
  }

  private static byte @Nullable [] bytes(RawRecord raw) {
    byte[] key = raw.key();
    byte[] value = raw.value();
    if (key == null || value == null) {
      return value;
    }
    byte[] both = Arrays.copyOf(key, key.length + value.length);
    System.arraycopy(value, 0, both, key.length, value.length);
    return both;
  }

  /** Writes rows in their order; which of them were new, by event id. */
  BitSet insertAll(List<Row> rows) throws SQLException {
    BitSet inserted = new BitSet(rows.size());
    int first = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).plain() != rows.get(first).plain()) {
        insert(rows.subList(first, i), first, inserted);
        first = i;
      }
    }
    insert(rows.subList(first, rows.size()), first, inserted);
    return inserted;
  }

  private void insert(List<Row> rows, int first, BitSet inserted) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    BitSet certain = (rows.getFirst().plain() ? plain : full).write(rows);
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
    return !insertAll(rows(List.of(entry))).isEmpty();
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    forms.clear();
    plain.clear();
    full.clear();
  }

  private RowInsert<Row> insertOf(Connection connection, boolean plain) {
    List<String> names = new ArrayList<>(ALWAYS);
    names.addAll(OptionalColumns.names(plain));
    return new RowInsert<>(
        connection,
        "INSERT INTO event (" + String.join(", ", names) + ")",
        names.size(),
        "ON CONFLICT (event_id) DO NOTHING",
        this::bind);
  }

  private void bind(PreparedStatement into, int before, Row row) throws SQLException {
    LogEntry.Decoded entry = row.entry();
    LedgerEvent event = entry.recorded().event();
    EventHeader header = event.header();
    into.setLong(before + 1, packed(entry));
    into.setBytes(before + 2, Sqlite.bytes(header.id().uuid()));
    into.setInt(before + 3, header.account().number());
    into.setLong(before + 4, header.effective().toEpochMilli());
    into.setLong(before + 5, entry.recorded().recorded().toEpochMilli());
    into.setLong(before + 6, event.amount().tenThousandths());
    into.setInt(before + 7, forms.number(row.form()));
    into.setBytes(before + 8, row.bytes());
    row.optional().bind(into, before + ALWAYS.size());
  }

  private static long packed(LogEntry.Decoded entry) {
    return PackedPosition.of(entry.position().partition(), entry.position().offset());
  }

  @Override
  public void close() throws SQLException {
    forms.close();
    present.close();
    plain.close();
    full.close();
  }
}
