package dev.daybook.readmodel;

import dev.daybook.sqlite.FileFault;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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
    return switch (FileFault.of(e)) {
      case NEWER ->
          new ReadModelException(
              Problem.NEWER_FILE,
              "A newer Daybook wrote this read model (" + e.getMessage() + "): update Daybook.",
              e);
      case BUSY ->
          new ReadModelException(
              Problem.BUSY, "Another program holds the read model: close it.", e);
      case DISK_FULL ->
          new ReadModelException(Problem.DISK_FULL, "The disk is full: free some space.", e);
      case DAMAGED ->
          new ReadModelException(
              Problem.DAMAGED,
              "The read model is damaged: rebuild it (More > Rebuild read model, or daybook rebuild"
                  + " --accept-differences) or move readmodel.db away.",
              e);
      case UNUSABLE ->
          new ReadModelException(
              Problem.UNUSABLE, "The read model failed: " + FileFault.code(e) + ".", e);
    };
  }

  public Problem problem() {
    return problem;
  }
}
