package dev.daybook.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Why a file could not be used, as far as it matters for what to do about it. */
public enum FileFault {
  /** A newer program wrote it. */
  NEWER,
  /** Another process holds it; trying again may help. */
  BUSY,
  /** The disk is full; trying again may help. */
  DISK_FULL,
  /** It is not a sound database. */
  DAMAGED,
  /** It or its folder cannot be written or read. */
  UNUSABLE;

  public static FileFault of(SQLException e) {
    if (e instanceof NewerFileException) {
      return NEWER;
    }
    if (!(e instanceof SQLiteException sqlite)) {
      return UNUSABLE;
    }
    return switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> BUSY; // SQLITE_BUSY, SQLITE_LOCKED
      case 13 -> DISK_FULL; // SQLITE_FULL
      case 11, 26 -> DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
      default -> UNUSABLE;
    };
  }

  /** SQLite's name for it, or the message. */
  public static String code(SQLException e) {
    return e instanceof SQLiteException sqlite
        ? sqlite.getResultCode().name()
        : String.valueOf(e.getMessage());
  }
}
