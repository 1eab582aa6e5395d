package dev.daybook.desk;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of stated balances, written and read. Stateless. */
final class AssertionTable {
  private static final String REPLACE =
      """
      INSERT OR REPLACE INTO balance_assertion (
        account, effective_ms, stated, ledger, source, line, recorded_ms)
      VALUES (?,?,?,?,?,?,?)
      """;
  private static final String NEWEST =
      """
      SELECT account, effective_ms, stated, ledger, source, line, recorded_ms
      FROM balance_assertion ORDER BY recorded_ms DESC, source, line LIMIT ?
      """;
  private static final String FAILED =
      """
      SELECT account, effective_ms, stated, ledger, source, line, recorded_ms
      FROM balance_assertion WHERE stated <> ledger ORDER BY effective_ms, source, line LIMIT ?
      """;

  private AssertionTable() {}

  /** In a transaction of the caller's. */
  static void put(Connection connection, List<StatedBalance> assertions) throws SQLException {
    try (var replace = connection.prepareStatement(REPLACE)) {
      int added = 0;
      for (StatedBalance each : assertions) {
        replace.setInt(1, each.account().number());
        replace.setLong(2, each.effective().toEpochMilli());
        replace.setLong(3, each.stated().tenThousandths());
        replace.setLong(4, each.ledger().tenThousandths());
        replace.setString(5, each.source());
        replace.setLong(6, each.line());
        replace.setLong(7, each.recorded().toEpochMilli());
        replace.addBatch();
        if (++added % Sqlite.BATCH == 0) {
          replace.executeBatch();
        }
      }
      replace.executeBatch();
    }
  }

  static List<StatedBalance> newest(Connection connection, int most) throws SQLException {
    return read(connection, NEWEST, most);
  }

  static List<StatedBalance> failed(Connection connection, int most) throws SQLException {
    return read(connection, FAILED, most);
  }

  private static List<StatedBalance> read(Connection connection, String sql, int most)
      throws SQLException {
    List<StatedBalance> found = new ArrayList<>();
    try (var query = connection.prepareStatement(sql)) {
      query.setInt(1, most);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new StatedBalance(
                  new AccountId(row.getInt(1)),
                  Instant.ofEpochMilli(row.getLong(2)),
                  new Amount(row.getLong(3)),
                  new Amount(row.getLong(4)),
                  row.getString(5),
                  row.getLong(6),
                  Instant.ofEpochMilli(row.getLong(7))));
        }
      }
    }
    return found;
  }
}
