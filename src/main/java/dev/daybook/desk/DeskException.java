package dev.daybook.desk;

import dev.daybook.sqlite.FileFault;
import java.sql.SQLException;

/** The desk's file cannot be used as asked. The message is a sentence for the analyst. */
public final class DeskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FileFault fault;

  private DeskException(FileFault fault, String sentence, Throwable cause) {
    super(sentence, cause);
    this.fault = fault;
  }

  static DeskException of(SQLException e) {
    FileFault fault = FileFault.of(e);
    String sentence =
        switch (fault) {
          case NEWER -> "A newer Daybook wrote desk.db (" + e.getMessage() + "): update Daybook.";
          case BUSY -> "Another program holds desk.db: close it.";
          case DISK_FULL -> "The disk is full: free some space.";
          case DAMAGED -> "desk.db is damaged.";
          case UNUSABLE -> "desk.db cannot be used (" + FileFault.code(e) + ").";
        };
    return new DeskException(fault, sentence, e);
  }

  /** The database is sound, but not what it says. */
  static DeskException senseless(RuntimeException e) {
    return new DeskException(
        FileFault.DAMAGED, "desk.db holds what makes no sense: " + e.getMessage() + ".", e);
  }

  public FileFault fault() {
    return fault;
  }
}
