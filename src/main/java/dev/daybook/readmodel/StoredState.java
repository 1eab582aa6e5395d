package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a projector, or a reader, starts from. Stateless. */
final class StoredState {
  private StoredState() {}

  static LogEnd offsets(Connection connection) throws SQLException {
    Map<Integer, Long> offsets = new HashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT partition, next_offset FROM log_offset")) {
      while (rows.next()) {
        offsets.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return new LogEnd(offsets);
  }

  static List<AccountTotals> accounts(Connection connection) throws SQLException {
    List<AccountTotals> accounts = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT account, name, currency, overdraft_limit, opened, closed, since_ms,
                  balance, moved, events, fact_recorded_ms, fact_position
                FROM account
                """)) {
      while (rows.next()) {
        Account account =
            new Account(
                new AccountId(rows.getInt(1)),
                rows.getString(2),
                CurrencyCode.of(rows.getString(3)),
                new Amount(rows.getLong(4)),
                rows.getBoolean(5),
                rows.getBoolean(6),
                Instant.ofEpochMilli(rows.getLong(7)));
        accounts.add(
            new AccountTotals(
                account,
                rows.getLong(8),
                rows.getLong(9),
                rows.getLong(10),
                new FactKey(rows.getLong(11), rows.getLong(12))));
      }
    }
    return accounts;
  }
}
