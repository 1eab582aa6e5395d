package dev.daybook.readmodel;

import dev.daybook.sqlite.Migrations;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The read model's tables, and connections as their size asks for. Stateless. */
final class Schema {
  static final Migrations MIGRATIONS =
      new Migrations(
          Schema.class,
          List.of(
              "V1__initial.sql",
              "V2__groups_and_reversals.sql",
              "V3__events_by_position.sql",
              "V4__quarantine_by_time.sql",
              "V5__forms.sql"));

  private Schema() {}

  static Connection writing(Path file) throws SQLException {
    Connection connection = Sqlite.writing(file);
    Sqlite.execute(connection, "PRAGMA cache_size = -64000");
    // 32 MB of log between checkpoints: each costs a sync, and copies hot pages once instead of
    // many times.
    Sqlite.execute(connection, "PRAGMA wal_autocheckpoint = 4000");
    return connection;
  }

  /** For an existing file that this program's schema fits. */
  static Connection reading(Path file) throws SQLException {
    Connection connection = Sqlite.reading(file);
    try {
      if (MIGRATIONS.requireNotNewer(connection) < MIGRATIONS.version()) {
        throw new ReadModelException(
            ReadModelException.Problem.UNUSABLE,
            "An older Daybook wrote this read model: open it with this one first.",
            null);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** For filling a new file: nothing is kept to go back to, and nothing waits for the disk. */
  static Connection bulk(Path file) throws SQLException {
    Connection connection = Sqlite.bulk(file);
    Sqlite.execute(connection, "PRAGMA cache_size = -128000");
    return connection;
  }
}
