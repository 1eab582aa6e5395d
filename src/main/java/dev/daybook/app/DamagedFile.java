package dev.daybook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that is of no use here makes room and is kept, for whoever needs it. Stateless. */
final class DamagedFile {
  private static final Logger log = LoggerFactory.getLogger(DamagedFile.class);

  private DamagedFile() {}

  /** Renames a damaged SQLite file; see {@link #setAside(Path, String)}. */
  static Path setAside(Path file) {
    return setAside(file, "damaged");
  }

  /**
   * Renames a SQLite file and what belongs to it.
   *
   * @param why in a word or two, for its name
   * @return its new name
   */
  static Path setAside(Path file, String why) {
    Path kept =
        file.resolveSibling(file.getFileName() + "." + why + "-" + System.currentTimeMillis());
    log.warn("{} is set aside as {}", file, kept);
    try {
      for (String part : List.of("", "-wal", "-shm")) {
        Path each = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(each)) {
          // Where SQLite looks for what belongs to the file under its new name.
          Files.move(each, kept.resolveSibling(kept.getFileName() + part));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be set aside", e);
    }
    return kept;
  }
}
