package dev.daybook.readmodel;

import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Which log the file holds. Stateless. */
final class LogIdentity {
  private LogIdentity() {}

  static void require(Connection connection, String topic, String logId) throws SQLException {
    Sqlite.inTransaction(
        connection,
        () -> {
          require(connection, "topic", topic, topic, logId);
          require(connection, "log_id", logId, topic, logId);
        });
  }

  /** Gives a new file the identity of another, and what is known of gaps in its log. */
  static void copy(Path from, Connection to) throws SQLException {
    try (var attach = to.prepareStatement("ATTACH ? AS other")) {
      attach.setString(1, from.toString());
      attach.execute();
    }
    Sqlite.execute(to, "INSERT INTO main.meta SELECT * FROM other.meta");
    Sqlite.execute(to, "INSERT INTO main.vault_gap SELECT * FROM other.vault_gap");
    Sqlite.execute(to, "DETACH other");
  }

  static void copyGaps(Path from, Connection to) throws SQLException {
    try (var attach = to.prepareStatement("ATTACH ? AS other")) {
      attach.setString(1, from.toString());
      attach.execute();
    }
    Sqlite.execute(to, "INSERT OR IGNORE INTO main.vault_gap SELECT * FROM other.vault_gap");
    Sqlite.execute(to, "DETACH other");
  }

  private static void require(
      Connection connection, String name, String value, String topic, String logId)
      throws SQLException {
    try (var insert =
            connection.prepareStatement("INSERT INTO meta VALUES (?,?) ON CONFLICT DO NOTHING");
        var select = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
      insert.setString(1, name);
      insert.setString(2, value);
      insert.executeUpdate();
      select.setString(1, name);
      try (var rows = select.executeQuery()) {
        String found = rows.next() ? rows.getString(1) : "nothing";
        if (!value.equals(found)) {
          throw new ReadModelException(
              ReadModelException.Problem.OTHER_LOG,
              "This read model holds another log than %s (%s), its %s is %s: choose another file."
                  .formatted(topic, logId, name, found),
              null);
        }
      }
    }
  }
}
