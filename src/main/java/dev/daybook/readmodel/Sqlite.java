package dev.daybook.readmodel;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Connections and column types as this package wants them. */
final class Sqlite {
  /**
   * Rows handed to the driver at once: it keeps, and clears after each use, an array of the largest
   * number it was ever given.
   */
  static final int BATCH = 256;

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private Sqlite() {}

  static Connection writing(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // In WAL mode NORMAL can lose the last transactions to a power cut, never consistency; the log
    // has them.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-64_000);
    Connection connection = open(file, config);
    // 64 MB of log between checkpoints: each costs a sync, and copies hot pages once instead of
    // many times.
    execute(connection, "PRAGMA wal_autocheckpoint = 8000");
    return connection;
  }

  static Connection reading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setReadOnly(true);
    return open(file, config);
  }

  private static Connection open(Path file, SQLiteConfig config) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  /** Runs the work in one transaction that holds the write lock, and rolls back if it throws. */
  static void inTransaction(Connection connection, Action work) throws SQLException {
    // By hand: the driver's own transactions begin anew right after each commit, with the lock.
    execute(connection, "BEGIN IMMEDIATE");
    try {
      work.run();
      execute(connection, "COMMIT");
    } catch (SQLException | RuntimeException e) {
      try {
        execute(connection, "ROLLBACK");
      } catch (SQLException alreadyRolledBack) {
        e.addSuppressed(alreadyRolledBack); // SQLite itself rolls back on some errors
      }
      throw e;
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long queryLong(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  static void bind(PreparedStatement statement, int index, @Nullable UUID uuid)
      throws SQLException {
    statement.setBytes(index, uuid == null ? null : bytes(uuid));
  }

  static void bind(PreparedStatement statement, int index, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.INTEGER);
    } else {
      statement.setLong(index, value);
    }
  }

  static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    if (bytes == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** Something that uses a connection. */
  @FunctionalInterface
  interface Action {
    void run() throws SQLException;
  }

  /** A question to a connection. */
  @FunctionalInterface
  interface Query<T> {
    T run() throws SQLException;
  }
}
