package dev.daybook.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Looks for damage that opening a file does not show: SQLite meets a bad page only when a query
 * does. Stateless.
 */
public final class PageCheck {
  private PageCheck() {}

  /** Whether the file is there and has nothing in it, as no file has that was ever used. */
  public static boolean isEmpty(Path file) {
    try {
      return Files.exists(file) && Files.size(file) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Whether a write-ahead log lies beside it: whoever wrote to it last was killed. */
  public static boolean wasCut(Path file) {
    try {
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      return Files.exists(log) && Files.size(log) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * Reads every page, which takes some seconds for each gigabyte.
   *
   * @return what is damaged, or empty; also empty if the file cannot be read at all, which opening
   *     it shows
   */
  public static Optional<String> damage(Path file) {
    try (Connection connection = Sqlite.reading(file)) {
      Sqlite.requireSound(connection);
      return Optional.empty();
    } catch (SQLException e) {
      return FileFault.of(e) == FileFault.DAMAGED
          ? Optional.of(String.valueOf(e.getMessage()))
          : Optional.empty();
    }
  }
}
