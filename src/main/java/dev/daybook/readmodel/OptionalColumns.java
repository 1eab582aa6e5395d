package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.sqlite.Sqlite;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an event's row that many events leave out.
 *
 * @param values in the order of the columns, null where there is none
 * @param set which there are, bit 0 for the first column
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record OptionalColumns(@Nullable Object[] values, int set) {
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
    int set = 0;
    for (int i = 0; i < values.length; i++) {
      set |= values[i] == null ? 0 : 1 << i;
    }
    return new OptionalColumns(values, set);
  }

  private static @Nullable String code(CurrencyCode currency) {
    return currency.equals(CurrencyCode.NONE) ? null : currency.code();
  }

  static List<String> names(int set) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if ((set >> i & 1) != 0) {
        names.add(NAMES.get(i));
      }
    }
    return names;
  }

  void bind(PreparedStatement into, int before) throws SQLException {
    int place = before;
    for (Object value : values) {
      if (value != null) {
        into.setObject(++place, value);
      }
    }
  }
}
