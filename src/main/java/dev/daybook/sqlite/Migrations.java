package dev.daybook.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a file to the program's schema by numbered SQL scripts, all in one transaction; {@code
 * PRAGMA user_version} says how many have run.
 *
 * @param home the class beside which the scripts lie
 * @param scripts their names, in order; only ever added to
 */
public record Migrations(Class<?> home, List<String> scripts) {
  public Migrations {
    scripts = List.copyOf(scripts);
  }

  /** The version of the program's schema. */
  public int version() {
    return scripts.size();
  }

  /**
   * Runs what is missing.
   *
   * @throws NewerFileException if the file is newer than the program; it is left alone
   */
  public void migrate(Connection connection) throws SQLException {
    if (requireNotNewer(connection) == version()) {
      return;
    }
    Sqlite.inTransaction(
        connection,
        () -> {
          // Asked again with the write lock held: another process may have migrated meanwhile.
          for (int version = requireNotNewer(connection); version < version(); version++) {
            try (var statement = connection.createStatement()) {
              statement.executeUpdate(script(scripts.get(version)));
              statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
          }
        });
  }

  /**
   * The file's version.
   *
   * @throws NewerFileException if the file is newer than the program
   */
  public int requireNotNewer(Connection connection) throws SQLException {
    int found = (int) Sqlite.queryLong(connection, "PRAGMA user_version");
    if (found > version()) {
      throw new NewerFileException(found, version());
    }
    return found;
  }

  private String script(String name) {
    try (InputStream script = home.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("The program lacks its script " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
