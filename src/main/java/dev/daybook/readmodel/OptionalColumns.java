package dev.daybook.readmodel;

import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.sqlite.Sqlite;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an event's row that many events leave out, each null where there is none. There
 * are two shapes: nearly all events are postings that have none but the first two, and every null
 * that is bound costs a call into SQLite. More shapes would cost more than they save: rows of one
 * shape are written together.
 *
 * @param overdraftLimit in 1/10,000
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record OptionalColumns(
    @Nullable String memo,
    @Nullable String commandId,
    byte @Nullable [] groupId,
    byte @Nullable [] reverses,
    @Nullable String accountName,
    @Nullable Long overdraftLimit) {
  private static final List<String> NAMES =
      List.of("memo", "command_id", "group_id", "reverses", "account_name", "overdraft_limit");
  private static final int PLAIN = 2;

  static OptionalColumns of(LedgerEvent event) {
    EventHeader header = event.header();
    byte[] reverses = null;
    String name = null;
    Long limit = null;
    switch (event) {
      case LedgerEvent.AccountOpened e -> {
        name = e.name();
        limit = e.overdraftLimit().tenThousandths();
      }
      case LedgerEvent.AccountRenamed e -> name = e.name();
      case LedgerEvent.OverdraftLimitChanged e -> limit = e.overdraftLimit().tenThousandths();
      case LedgerEvent.AccountClosed _ -> {}
      case LedgerEvent.Posting e -> {
        EventId reversed = e.reverses();
        reverses = reversed == null ? null : Sqlite.bytes(reversed.uuid());
      }
    }
    return new OptionalColumns(
        header.memo(),
        header.commandId() == null ? null : header.commandId().value(),
        header.groupId() == null ? null : Sqlite.bytes(header.groupId()),
        reverses,
        name,
        limit);
  }

  /** Whether there are none but the first two. */
  boolean plain() {
    return groupId == null && reverses == null && accountName == null && overdraftLimit == null;
  }

  static List<String> names(boolean plain) {
    return plain ? NAMES.subList(0, PLAIN) : NAMES;
  }

  void bind(PreparedStatement into, int before) throws SQLException {
    into.setString(before + 1, memo);
    into.setString(before + 2, commandId);
    if (!plain()) {
      into.setBytes(before + 3, groupId);
      into.setBytes(before + 4, reverses);
      into.setString(before + 5, accountName);
      Sqlite.bind(into, before + 6, overdraftLimit);
    }
  }
}
