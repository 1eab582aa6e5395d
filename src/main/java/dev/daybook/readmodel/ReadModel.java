package dev.daybook.readmodel;

import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A read model's file, at the program's schema. Immutable, for any thread. */
public final class ReadModel {
  private final Path file;

  private ReadModel(Path file) {
    this.file = file;
  }

  /**
   * Opens a file, making it or bringing it to the newest schema if need be.
   *
   * @param file in a folder that exists
   * @throws ReadModelException if a newer program wrote it, or it cannot be used
   */
  public static ReadModel open(Path file) {
    try (Connection connection = Schema.writing(file)) {
      boolean old = Schema.MIGRATIONS.requireNotNewer(connection) < Schema.MIGRATIONS.version();
      Schema.MIGRATIONS.migrate(connection);
      if (old) { // perhaps from before there were segments
        Sqlite.inTransaction(connection, () -> Segments.shortenTail(connection));
      }
      return new ReadModel(file);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * Whether an older program wrote the file: to open it then rewrites all of it, which takes about
   * a minute for five million events, 3 GB.
   *
   * @param file exists
   * @throws ReadModelException if a newer program wrote it, or it cannot be read
   */
  public static boolean isOlder(Path file) {
    try (Connection connection = Sqlite.reading(file)) {
      int version = Schema.MIGRATIONS.requireNotNewer(connection);
      return version > 0 && version < Schema.MIGRATIONS.version();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * A file as it is, which is not changed: another process may have it open.
   *
   * @param file exists
   * @throws ReadModelException if a newer or older program wrote it, or it cannot be read
   */
  public static ReadModel existing(Path file) {
    try (ReadModelReader _ = ReadModelReader.open(file)) {
      return new ReadModel(file);
    }
  }

  /**
   * Binds the file to a log when it is new, else checks that it is the same one: before anything is
   * read from the log into it.
   *
   * @param logId what tells the log from all others, such as cluster id and topic id: a topic that
   *     was deleted and made anew is another log
   * @throws ReadModelException if the file holds another log
   */
  public void requireLog(String topic, String logId) {
    try (Connection connection = Schema.writing(file)) {
      LogIdentity.require(connection, topic, logId);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * Puts everything into the file itself, so that it is whole without those that SQLite lays beside
   * it, which are empty then. Nobody may write it meanwhile.
   *
   * @throws ReadModelException if somebody reads it: some of it is still in the file beside
   */
  public void settle() {
    try (Connection connection = Schema.writing(file)) {
      if (Sqlite.queryLong(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
        throw new ReadModelException(
            ReadModelException.Problem.BUSY,
            "Another program is reading the read model: close it and try again.",
            null);
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  public Path file() {
    return file;
  }

  /** The one that writes. A second one is noticed before it can do harm, see {@link Projector}. */
  public Projector projector() {
    try {
      Connection connection = Schema.writing(file);
      try {
        return new Projector(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * The one that fills a new file, fast, which nobody reads before {@link BulkProjector#finish} and
   * which a crash leaves unusable.
   *
   * @param anew must not exist
   */
  public BulkProjector bulk(Path anew) {
    try {
      Connection connection = Schema.bulk(anew);
      try {
        Schema.MIGRATIONS.migrate(connection);
        LogIdentity.copy(file, connection);
        return new BulkProjector(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** The records that the file keeps, on a connection of the caller's own. */
  public Vault vault() {
    return Vault.open(file);
  }

  /**
   * Where what a file keeps for the timeline is not what its events say: a sentence on the first
   * row that shows it. Reads all of both.
   *
   * @param requireRunning called now and then; throws to break it off
   */
  public static Optional<String> timelineDifference(Path file, Runnable requireRunning) {
    try (Connection connection = Sqlite.reading(file)) {
      Sqlite.execute(connection, "BEGIN");
      return new TimelineCheck(connection, requireRunning).firstDifference();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * The digest of this moment of a file. Reads all of it.
   *
   * @param requireRunning called now and then; throws to break it off
   */
  public static Digest digest(Path file, Runnable requireRunning) {
    try (Connection connection = Sqlite.reading(file)) {
      Sqlite.execute(connection, "BEGIN");
      return new DigestReader(connection, requireRunning).read();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** Copies what is known of gaps in the log to another file of the same log. */
  public void copyGapsTo(Path other) {
    try (Connection connection = Schema.writing(other)) {
      LogIdentity.copyGaps(file, connection);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** A connection for reading; each reading thread has its own. */
  public ReadModelReader reader() {
    return ReadModelReader.open(file);
  }
}
