package dev.daybook.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database that is asked for all balances at an instant, as anyone would ask it. One thread. */
final class SqlPeer implements AutoCloseable {
  private static final String QUERY =
      "SELECT account, SUM(amount) FROM event WHERE effective <= ? GROUP BY account";

  private static final int BATCH = 512;

  private final Connection connection;

  /** Hands over all events. */
  @FunctionalInterface
  interface Rows {
    void forEach(BusyBook.Taker taker) throws Exception;
  }

  private SqlPeer(Connection connection) {
    this.connection = connection;
  }

  /** SQLite in a file, with the index that serves the question best. */
  static SqlPeer sqlite(Path folder, Rows rows) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("peer.db"));
    execute(connection, "PRAGMA journal_mode = OFF");
    execute(connection, "PRAGMA synchronous = OFF");
    execute(connection, "PRAGMA cache_size = -262144");
    execute(
        connection,
        "CREATE TABLE event (account INTEGER NOT NULL, amount INTEGER NOT NULL,"
            + " effective INTEGER NOT NULL)");
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?)")) {
      int[] waiting = {0};
      rows.forEach(
          (account, amount, effective, _) -> {
            insert.setInt(1, account);
            insert.setLong(2, amount);
            insert.setLong(3, effective);
            insert.addBatch();
            if (++waiting[0] % BATCH == 0) {
              insert.executeBatch();
            }
          });
      insert.executeBatch();
    }
    execute(connection, "CREATE INDEX event_account ON event (account, effective, amount)");
    connection.commit();
    return new SqlPeer(connection);
  }

  /** DuckDB in a file, its columns in the order of the events. */
  static SqlPeer duckdb(Path folder, BusyBook book) throws Exception {
    Path csv = folder.resolve("events.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      book.forEach(
          (account, amount, effective, offset) ->
              out.append(account + "," + amount + "," + effective + "\n"));
    }
    Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("peer.duckdb"));
    execute(connection, "PRAGMA memory_limit='1GB'");
    execute(
        connection,
        "CREATE TABLE event (account INTEGER NOT NULL, amount BIGINT NOT NULL,"
            + " effective BIGINT NOT NULL)");
    execute(connection, "COPY event FROM '" + csv + "'");
    Files.delete(csv);
    return new SqlPeer(connection);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Every account's balance in 1/10,000. */
  Map<Integer, Long> balances(long millis) throws SQLException {
    Map<Integer, Long> balances = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setLong(1, millis);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          balances.put(row.getInt(1), row.getLong(2));
        }
      }
    }
    return balances;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
