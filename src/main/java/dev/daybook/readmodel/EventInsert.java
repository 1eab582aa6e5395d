package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes event rows. There is a statement for each set of columns that an event may leave out:
 * every null that is bound costs a call into SQLite, and most events leave out most. One thread
 * owns it.
 */
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
  private static final List<String> OPTIONAL =
      List.of(
          "currency",
          "memo",
          "author",
          "command_id",
          "group_id",
          "reverses",
          "account_name",
          "overdraft_limit");

  private final Connection connection;

  /** By the set of optional columns, bit 0 for the first. */
  private final @Nullable PreparedStatement[] statements =
      new PreparedStatement[1 << OPTIONAL.size()];

  /** Of the event that is being bound. */
  private final @Nullable Object[] optional = new Object[OPTIONAL.size()];

  EventInsert(Connection connection) {
    this.connection = connection;
  }

  /** Writes rows in their order; which of them were new, by event id. */
  BitSet insertAll(List<LogEntry.Decoded> entries) throws SQLException {
    BitSet inserted = new BitSet(entries.size());
    int columns = 0;
    int first = 0;
    for (int i = 0; i < entries.size(); i++) {
      int mine = optionalColumns(entries.get(i));
      if (i > first && (mine != columns || i - first == Sqlite.BATCH)) {
        write(columns, first, inserted);
        first = i;
      }
      columns = mine;
      PreparedStatement row = statement(mine);
      bind(row, entries.get(i));
      row.addBatch();
    }
    if (!entries.isEmpty()) {
      write(columns, first, inserted);
    }
    return inserted;
  }

  private void write(int columns, int first, BitSet inserted) throws SQLException {
    int[] counts = statement(columns).executeBatch();
    for (int i = 0; i < counts.length; i++) {
      inserted.set(first + i, counts[i] == 1);
    }
  }

  /** Writes one row; false if its event id was there already. */
  boolean insert(LogEntry.Decoded entry) throws SQLException {
    return !insertAll(List.of(entry)).isEmpty();
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    for (PreparedStatement statement : statements) {
      if (statement != null) {
        statement.clearBatch();
      }
    }
  }

  /** Fills {@link #optional}; which of them there are. */
  private int optionalColumns(LogEntry.Decoded entry) {
    LedgerEvent event = entry.recorded().event();
    EventHeader header = event.header();
    Arrays.fill(optional, null);
    optional[1] = header.memo();
    optional[2] = header.author();
    optional[3] = header.commandId() == null ? null : header.commandId().value();
    optional[4] = header.groupId() == null ? null : Sqlite.bytes(header.groupId());
    switch (event) {
      case LedgerEvent.AccountOpened e -> {
        optional[0] = code(e.currency());
        optional[6] = e.name();
        optional[7] = e.overdraftLimit().tenThousandths();
      }
      case LedgerEvent.AccountRenamed e -> optional[6] = e.name();
      case LedgerEvent.OverdraftLimitChanged e -> optional[7] = e.overdraftLimit().tenThousandths();
      case LedgerEvent.AccountClosed _ -> {}
      case LedgerEvent.Posting e -> {
        EventId reversed = e.reverses();
        optional[0] = code(e.currency());
        optional[5] = reversed == null ? null : Sqlite.bytes(reversed.uuid());
      }
    }
    int columns = 0;
    for (int i = 0; i < optional.length; i++) {
      columns |= optional[i] == null ? 0 : 1 << i;
    }
    return columns;
  }

  private PreparedStatement statement(int columns) throws SQLException {
    PreparedStatement known = statements[columns];
    if (known == null) {
      known = connection.prepareStatement(sql(columns));
      statements[columns] = known;
    }
    return known;
  }

  private static @Nullable String code(CurrencyCode currency) {
    return currency.equals(CurrencyCode.NONE) ? null : currency.code();
  }

  private static String sql(int columns) {
    StringBuilder names = new StringBuilder(String.join(", ", ALWAYS));
    StringBuilder places = new StringBuilder("?" + ", ?".repeat(ALWAYS.size() - 1));
    for (int i = 0; i < OPTIONAL.size(); i++) {
      if ((columns >> i & 1) != 0) {
        names.append(", ").append(OPTIONAL.get(i));
        places.append(", ?");
      }
    }
    return "INSERT INTO event (%s) VALUES (%s) ON CONFLICT (event_id) DO NOTHING"
        .formatted(names, places);
  }

  private void bind(PreparedStatement row, LogEntry.Decoded entry) throws SQLException {
    LedgerEvent event = entry.recorded().event();
    EventHeader header = event.header();
    row.setLong(1, PackedPosition.of(entry.position().partition(), entry.position().offset()));
    row.setBytes(2, Sqlite.bytes(header.id().uuid()));
    row.setInt(3, header.account().number());
    row.setLong(4, header.effective().toEpochMilli());
    row.setLong(5, entry.recorded().recorded().toEpochMilli());
    row.setString(6, EventType.name(event));
    row.setLong(7, event.amount().tenThousandths());
    row.setInt(8, entry.schemaId());
    row.setBytes(9, entry.raw().key());
    row.setBytes(10, entry.raw().value());
    int place = ALWAYS.size();
    for (Object value : optional) {
      if (value != null) {
        row.setObject(++place, value);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements) {
      if (statement != null) {
        statement.close();
      }
    }
  }
}
