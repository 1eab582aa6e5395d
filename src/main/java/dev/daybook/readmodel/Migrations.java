package dev.daybook.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a file to the program's schema by numbered SQL scripts, all in one transaction; {@code
 * PRAGMA user_version} says how many have run. Stateless.
 */
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of("V1__initial.sql", "V2__groups_and_reversals.sql");

  private Migrations() {}

  /** The version of the program's schema. */
  static int version() {
    return SCRIPTS.size();
  }

  /**
   * Runs what is missing.
   *
   * @throws ReadModelException if the file is newer than the program
   */
  static void migrate(Connection connection) throws SQLException {
    if (requireNotNewer(connection) == version()) {
      return;
    }
    Sqlite.inTransaction(
        connection,
        () -> {
          // Asked again with the write lock held: another process may have migrated meanwhile.
          for (int version = requireNotNewer(connection); version < version(); version++) {
            try (var statement = connection.createStatement()) {
              statement.executeUpdate(script(SCRIPTS.get(version)));
              statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
          }
        });
  }

  /**
   * The file's version.
   *
   * @throws ReadModelException if the file is newer than the program
   */
  static int requireNotNewer(Connection connection) throws SQLException {
    int found = (int) Sqlite.queryLong(connection, "PRAGMA user_version");
    if (found > version()) {
      throw new ReadModelException(
          ReadModelException.Problem.NEWER_FILE,
          "A newer Daybook wrote this read model (version %d, this program knows %d): update Daybook."
              .formatted(found, version()),
          null);
    }
    return found;
  }

  private static String script(String name) {
    try (InputStream script = Migrations.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("The program lacks its script " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
