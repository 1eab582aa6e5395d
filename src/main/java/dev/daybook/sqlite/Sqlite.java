package dev.daybook.sqlite;

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
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** Connections, transactions and column types as all files of ours have them. Stateless. */
public final class Sqlite {
  /**
   * Rows handed to the driver at once: it keeps, and clears after each use, an array of the largest
   * number it was ever given.
   */
  public static final int BATCH = 256;

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private Sqlite() {}

  /** Bytes a page of a new file: rows of hundreds of bytes want more than the usual 4,096. */
  private static final int PAGE_SIZE = 8_192;

  /** A connection that makes the file if need be, and writes to it beside any that read. */
  public static Connection writing(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE_SIZE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // In WAL mode NORMAL can lose the last transactions to a power cut (not to a killed process),
    // and never consistency: the log has what matters.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    return open(file.toString(), config);
  }

  /**
   * A connection that makes a new file without any means to go back: after a crash or a failed
   * transaction the file is of no use. It must not be relied on before it is synced.
   */
  public static Connection bulk(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE_SIZE);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    // The driver lets one thread at a time into a connection: no need for SQLite to do so again.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    Connection connection = open(file.toString(), config);
    try {
      // Of this file alone: the driver's own setting would also lock whatever is attached later.
      execute(connection, "PRAGMA main.locking_mode = EXCLUSIVE");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A database that is gone when its connection is closed. */
  public static Connection inMemory() throws SQLException {
    return open(":memory:", new SQLiteConfig());
  }

  public static Connection reading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setReadOnly(true);
    return open(file.toString(), config);
  }

  private static Connection open(String file, SQLiteConfig config) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  /** Runs the work in one transaction that holds the write lock, and rolls back if it throws. */
  public static void inTransaction(Connection connection, Action work) throws SQLException {
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

  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public static long queryLong(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Throws what a damaged page would make a query throw, before any query meets one. */
  public static void requireSound(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      String verdict = rows.next() ? rows.getString(1) : "nothing";
      if (!"ok".equals(verdict)) {
        throw new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
      }
    }
  }

  public static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  public static void bind(PreparedStatement statement, int index, @Nullable UUID uuid)
      throws SQLException {
    statement.setBytes(index, uuid == null ? null : bytes(uuid));
  }

  public static void bind(PreparedStatement statement, int index, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.INTEGER);
    } else {
      statement.setLong(index, value);
    }
  }

  public static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    if (bytes == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** Something that uses a connection. */
  @FunctionalInterface
  public interface Action {
    void run() throws SQLException;
  }

  /** A question to a connection. */
  @FunctionalInterface
  public interface Query<T> {
    T run() throws SQLException;
  }
}
