package dev.daybook.sqlite;

import java.sql.SQLException;

/** A newer program wrote the file. */
public final class NewerFileException extends SQLException {
  private static final long serialVersionUID = 1L;

  NewerFileException(int found, int known) {
    super("version %d, this program knows %d".formatted(found, known));
  }
}
