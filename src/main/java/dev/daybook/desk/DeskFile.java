package dev.daybook.desk;

import dev.daybook.sqlite.Migrations;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk's file, {@code desk.db}: one process at a time writes to it, as the data folder's lock
 * sees to. Thread-safe; every method is one short transaction, all of it or nothing, and throws
 * {@link DeskException} if the file cannot be used. The window keeps its commands here; those of
 * the command line are told to whoever called, and are in the log.
 *
 * <p>Holds no secrets: a command has none.
 */
public final class DeskFile implements AutoCloseable {
  static final Migrations MIGRATIONS =
      new Migrations(DeskFile.class, List.of("V1__initial.sql", "V2__bookmarks.sql"));

  private final Connection connection;

  DeskFile(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a file, making it or bringing it to the newest schema if need be.
   *
   * @param file in a folder that exists
   * @throws DeskException also if it is damaged anywhere, or a newer program wrote it
   */
  public static DeskFile open(Path file) {
    return open(() -> Sqlite.writing(file));
  }

  /** What is kept until it is closed, where no file can be had. */
  public static DeskFile inMemory() {
    return open(Sqlite::inMemory);
  }

  private static DeskFile open(Sqlite.Query<Connection> how) {
    try {
      Connection connection = how.run();
      try {
        MIGRATIONS.migrate(connection);
        Sqlite.requireSound(connection);
        // Whoever waits for a commit here waits to send a command.
        Sqlite.execute(connection, "PRAGMA busy_timeout = 1000");
        return new DeskFile(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
  }

  /**
   * Keeps commands, each in place of what was kept under its id, and the draft.
   *
   * @param draft in place of the one before; null leaves that
   */
  public void put(Collection<SentCommand> commands, @Nullable Map<String, String> draft) {
    write(
        () -> {
          CommandTable.put(connection, commands);
          if (draft != null) {
            replaceDraft(draft);
          }
        });
  }

  /** The newest commands, newest first. */
  public synchronized List<SentCommand> newest(int most) {
    try {
      return CommandTable.newest(connection, most);
    } catch (SQLException e) {
      throw DeskException.of(e);
    } catch (IllegalArgumentException | NullPointerException | ArithmeticException e) {
      throw DeskException.senseless(e);
    }
  }

  /**
   * Keeps bookmarks, each in place of what was kept under its id.
   *
   * @param changed by id; an empty one is deleted
   */
  public void putBookmarks(Map<UUID, Optional<Bookmark>> changed) {
    write(() -> BookmarkTable.put(connection, changed));
  }

  /** All bookmarks, by instant. */
  public synchronized List<Bookmark> bookmarks() {
    try {
      return BookmarkTable.all(connection);
    } catch (SQLException e) {
      throw DeskException.of(e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw DeskException.senseless(e);
    }
  }

  /** The form's fields as they were last kept. */
  public synchronized Map<String, String> draft() {
    Map<String, String> fields = new TreeMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT name, text FROM draft")) {
      while (rows.next()) {
        fields.put(rows.getString(1), rows.getString(2));
      }
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
    return fields;
  }

  private void replaceDraft(Map<String, String> fields) throws SQLException {
    Sqlite.execute(connection, "DELETE FROM draft");
    try (var insert = connection.prepareStatement("INSERT INTO draft (name, text) VALUES (?,?)")) {
      for (Map.Entry<String, String> field : fields.entrySet()) {
        insert.setString(1, field.getKey());
        insert.setString(2, field.getValue());
        insert.executeUpdate();
      }
    }
  }

  /** Keeps stated balances; the same line of the same source again takes the former's place. */
  public void assertBalances(List<StatedBalance> assertions) {
    write(() -> AssertionTable.put(connection, assertions));
  }

  /** The stated balances last compared, each source's in order of its lines. */
  public synchronized List<StatedBalance> assertedBalances(int most) {
    try {
      return AssertionTable.newest(connection, most);
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
  }

  /** The stated balances that the ledger did not have when they were compared, by instant. */
  public synchronized List<StatedBalance> failedBalances(int most) {
    try {
      return AssertionTable.failed(connection, most);
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
  }

  private synchronized void write(Sqlite.Action work) {
    try {
      Sqlite.inTransaction(connection, work);
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DeskException.of(e);
    }
  }
}
