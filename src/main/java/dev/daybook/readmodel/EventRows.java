package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the event table as a record. Stateless. */
final class EventRows {
  private EventRows() {}

  static EventRecord read(ResultSet row) throws SQLException {
    String commandId = row.getString("command_id");
    String currency = row.getString("currency");
    UUID reverses = Sqlite.uuid(row, "reverses");
    return new EventRecord(
        new LogPosition(row.getInt("partition"), row.getLong("offset")),
        new EventId(Objects.requireNonNull(Sqlite.uuid(row, "event_id"))),
        new AccountId(row.getInt("account")),
        Instant.ofEpochMilli(row.getLong("effective_ms")),
        Instant.ofEpochMilli(row.getLong("recorded_ms")),
        row.getString("type"),
        new Amount(row.getLong("amount")),
        currency == null ? CurrencyCode.NONE : CurrencyCode.of(currency),
        row.getString("memo"),
        row.getString("author"),
        commandId == null ? null : new CommandId(commandId),
        Sqlite.uuid(row, "group_id"),
        reverses == null ? null : new EventId(reverses),
        row.getString("account_name"),
        limit(row),
        row.getInt("schema_id"));
  }

  private static @Nullable Amount limit(ResultSet row) throws SQLException {
    long limit = row.getLong("overdraft_limit");
    return row.wasNull() ? null : new Amount(limit);
  }
}
