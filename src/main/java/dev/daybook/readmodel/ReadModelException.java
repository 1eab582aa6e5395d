package dev.daybook.readmodel;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** The read model's file cannot be used as asked. The message is a sentence for the analyst. */
public final class ReadModelException extends RuntimeException {
  /** What is the matter, for those who decide whether to try again. */
  public enum Problem {
    /** A newer Daybook wrote the file. */
    NEWER_FILE,
    /** The file holds another log than the one offered. */
    OTHER_LOG,
    /** Another process writes to the file: what this one holds in memory is out of date. */
    OTHER_WRITER,
    /** Another process holds the file; trying again may help. */
    BUSY,
    /** The disk is full; trying again may help. */
    DISK_FULL,
    /** The file is not a sound database. */
    DAMAGED,
    /** The file or its folder cannot be written or read. */
    UNUSABLE
  }

  private final Problem problem;

  ReadModelException(Problem problem, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.problem = problem;
  }

  static ReadModelException of(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return new ReadModelException(
          Problem.UNUSABLE, "The read model failed: " + e.getMessage() + ".", e);
    }
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> // SQLITE_BUSY, SQLITE_LOCKED
          new ReadModelException(
              Problem.BUSY, "Another program holds the read model: close it.", e);
      case 13 -> // SQLITE_FULL
          new ReadModelException(Problem.DISK_FULL, "The disk is full: free some space.", e);
      case 11, 26 -> // SQLITE_CORRUPT, SQLITE_NOTADB
          new ReadModelException(
              Problem.DAMAGED, "The read model is damaged: rebuild it from the log.", e);
      default ->
          new ReadModelException(
              Problem.UNUSABLE, "The read model failed: " + sqlite.getResultCode() + ".", e);
    };
  }

  public Problem problem() {
    return problem;
  }
}
