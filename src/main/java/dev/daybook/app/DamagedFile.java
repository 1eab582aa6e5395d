package dev.daybook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A damaged database makes room and is kept, for whoever can mend it. Stateless. */
final class DamagedFile {
  private static final Logger log = LoggerFactory.getLogger(DamagedFile.class);

  private DamagedFile() {}

  /**
   * Renames a SQLite file and what belongs to it.
   *
   * @return its new name
   */
  static Path setAside(Path file) {
    String suffix = ".damaged-" + System.currentTimeMillis();
    log.warn("{} is set aside with the ending {}", file, suffix);
    try {
      for (String part : List.of("", "-wal", "-shm")) {
        Path each = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(each)) {
          Files.move(each, each.resolveSibling(each.getFileName() + suffix));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The damaged " + file + " cannot be set aside", e);
    }
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
