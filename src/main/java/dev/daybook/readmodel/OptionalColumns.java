package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.sqlite.Sqlite;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an event's row that many events leave out. There are two forms: nearly all events
 * are postings that have none but the first four, and every null that is bound costs a call into
 * SQLite. More forms would cost more than they save: rows of one form are written together.
 *
 * @param values in the order of the columns, null where there is none
 * @param plain whether there are none but the first four
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record OptionalColumns(@Nullable Object[] values, boolean plain) {
  private static final int PLAIN = 4;
  private static final List<String> NAMES =
      List.of(
          "currency",
          "memo",
          "author",
          "command_id",
          "group_id",
          "reverses",
          "account_name",
          "overdraft_limit");

  static OptionalColumns of(LedgerEvent event) {
    EventHeader header = event.header();
    @Nullable Object[] values = new Object[NAMES.size()];
    values[1] = header.memo();
    values[2] = header.author();
    values[3] = header.commandId() == null ? null : header.commandId().value();
    values[4] = header.groupId() == null ? null : Sqlite.bytes(header.groupId());
    switch (event) {
      case LedgerEvent.AccountOpened e -> {
        values[0] = code(e.currency());
        values[6] = e.name();
        values[7] = e.overdraftLimit().tenThousandths();
      }
      case LedgerEvent.AccountRenamed e -> values[6] = e.name();
      case LedgerEvent.OverdraftLimitChanged e -> values[7] = e.overdraftLimit().tenThousandths();
      case LedgerEvent.AccountClosed _ -> {}
      case LedgerEvent.Posting e -> {
        EventId reversed = e.reverses();
        values[0] = code(e.currency());
        values[5] = reversed == null ? null : Sqlite.bytes(reversed.uuid());
      }
    }
    boolean plain = true;
    for (int i = PLAIN; i < values.length; i++) {
      plain &= values[i] == null;
    }
    return new OptionalColumns(values, plain);
  }

  private static @Nullable String code(CurrencyCode currency) {
    return currency.equals(CurrencyCode.NONE) ? null : currency.code();
  }

  static List<String> names(boolean plain) {
    return plain ? NAMES.subList(0, PLAIN) : NAMES;
  }

  void bind(PreparedStatement into, int before) throws SQLException {
    int columns = plain ? PLAIN : values.length;
    for (int i = 0; i < columns; i++) {
      into.setObject(before + i + 1, values[i]);
    }
  }
}
