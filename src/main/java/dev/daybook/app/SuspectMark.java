package dev.daybook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An empty file beside a database: something failed on it that damage would explain, so whoever
 * opens it next looks at every page first. It outlives the process. Stateless.
 */
final class SuspectMark {
  private static final Logger log = LoggerFactory.getLogger(SuspectMark.class);

  private SuspectMark() {}

  private static Path of(Path database) {
    return database.resolveSibling(database.getFileName() + ".suspect");
  }

  /** A mark that cannot be made is only logged: what failed is being told, too. */
  static void set(Path database) {
    try {
      Files.writeString(of(database), "");
    } catch (IOException e) {
      log.warn("{} is not marked for a look at its pages", database, e);
    }
  }

  static boolean isSet(Path database) {
    return Files.exists(of(database));
  }

  static void clear(Path database) {
    try {
      Files.deleteIfExists(of(database));
    } catch (IOException e) {
      log.warn("{} will be looked at again", database, e);
    }
  }
}
