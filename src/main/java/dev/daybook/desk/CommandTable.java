package dev.daybook.desk;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of commands sent, written and read. Stateless. */
final class CommandTable {
  private static final String REPLACE =
      """
      INSERT OR REPLACE INTO command (
        command_id, kind, account, to_account, amount, currency, received, received_currency,
        event_id, name, overdraft_limit, effective_ms, memo, author, issued_ms, summary,
        stage, acknowledged_us, projected_us, visible_us, partition, offset, sentence)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """;
  private static final String NEWEST =
      "SELECT * FROM command ORDER BY issued_ms DESC, command_id DESC LIMIT ?";

  private CommandTable() {}

  /** In a transaction of the caller's. */
  static void put(Connection connection, Collection<SentCommand> commands) throws SQLException {
    try (var replace = connection.prepareStatement(REPLACE)) {
      for (SentCommand each : commands) {
        bind(replace, each);
        replace.executeUpdate();
      }
    }
  }

  static List<SentCommand> newest(Connection connection, int most) throws SQLException {
    List<SentCommand> found = new ArrayList<>();
    try (var query = connection.prepareStatement(NEWEST)) {
      query.setInt(1, most);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
    }
    return found;
  }

  private static void bind(PreparedStatement row, SentCommand sent) throws SQLException {
    CommandHeader header = sent.command().header();
    CommandColumns columns = CommandColumns.of(sent.command());
    CommandLife life = sent.life();
    LogPosition position = life.position();
    row.setString(1, header.id().value());
    row.setString(2, columns.kind().name());
    Sqlite.bind(row, 3, number(columns.account()));
    Sqlite.bind(row, 4, number(columns.to()));
    Sqlite.bind(row, 5, units(columns.amount()));
    row.setString(6, code(columns.currency()));
    Sqlite.bind(row, 7, units(columns.received()));
    row.setString(8, code(columns.receivedCurrency()));
    row.setString(9, columns.event() == null ? null : columns.event().toString());
    row.setString(10, columns.name());
    Sqlite.bind(row, 11, units(columns.overdraftLimit()));
    row.setLong(12, header.effective().toEpochMilli());
    row.setString(13, header.memo());
    row.setString(14, header.author());
    row.setLong(15, sent.issued().toEpochMilli());
    row.setString(16, sent.summary());
    row.setString(17, life.stage().name());
    Sqlite.bind(row, 18, boxed(life.acknowledgedMicros()));
    Sqlite.bind(row, 19, boxed(life.projectedMicros()));
    Sqlite.bind(row, 20, boxed(life.visibleMicros()));
    Sqlite.bind(row, 21, position == null ? null : (Long) (long) position.partition());
    Sqlite.bind(row, 22, position == null ? null : (Long) position.offset());
    row.setString(23, life.sentence());
  }

  private static SentCommand read(ResultSet row) throws SQLException {
    CommandHeader header =
        new CommandHeader(
            new CommandId(row.getString("command_id")),
            row.getString("author"),
            Instant.ofEpochMilli(row.getLong("effective_ms")),
            row.getString("memo"));
    String event = row.getString("event_id");
    CommandColumns columns =
        new CommandColumns(
            CommandColumns.Kind.valueOf(row.getString("kind")),
            account(row, "account"),
            account(row, "to_account"),
            amount(row, "amount"),
            currency(row, "currency"),
            amount(row, "received"),
            currency(row, "received_currency"),
            event == null ? null : new EventId(UUID.fromString(event)),
            row.getString("name"),
            amount(row, "overdraft_limit"));
    OptionalLong partition = whole(row, "partition");
    CommandLife life =
        new CommandLife(
            CommandLife.Stage.valueOf(row.getString("stage")),
            whole(row, "acknowledged_us"),
            whole(row, "projected_us"),
            whole(row, "visible_us"),
            partition.isEmpty()
                ? null
                : new LogPosition((int) partition.getAsLong(), row.getLong("offset")),
            row.getString("sentence"));
    return new SentCommand(
        columns.command(header),
        Instant.ofEpochMilli(row.getLong("issued_ms")),
        row.getString("summary"),
        life);
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : (Long) (long) account.number();
  }

  private static @Nullable Long units(@Nullable Amount amount) {
    return amount == null ? null : (Long) amount.tenThousandths();
  }

  private static @Nullable String code(@Nullable CurrencyCode currency) {
    return currency == null ? null : currency.toString();
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isEmpty() ? null : (Long) value.getAsLong();
  }

  private static OptionalLong whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
    OptionalLong number = whole(row, column);
    return number.isEmpty() ? null : new AccountId(Math.toIntExact(number.getAsLong()));
  }

  private static @Nullable Amount amount(ResultSet row, String column) throws SQLException {
    OptionalLong units = whole(row, column);
    return units.isEmpty() ? null : new Amount(units.getAsLong());
  }

  private static @Nullable CurrencyCode currency(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return code == null ? null : new CurrencyCode(code);
  }
}
