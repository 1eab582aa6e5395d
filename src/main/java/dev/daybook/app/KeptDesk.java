package dev.daybook.app;

import dev.daybook.desk.DeskException;
import dev.daybook.desk.DeskFile;
import dev.daybook.desk.DeskWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this desk keeps, opened. No fault of its file but one keeps a ledger from being opened.
 *
 * @param notice a sentence if not all is well, or empty
 */
public record KeptDesk(DeskWriter writer, String notice) {
  private static final Logger log = LoggerFactory.getLogger(KeptDesk.class);

  /** Kept until it is closed, for a window on a folder that is another process's. */
  static KeptDesk inMemory() {
    return inMemory("");
  }

  private static KeptDesk inMemory(String notice) {
    return new KeptDesk(new DeskWriter(DeskFile.inMemory()), notice);
  }

  /**
   * Opens a file; a damaged one is set aside, and one that cannot be had is done without.
   *
   * @throws DeskException if a newer Daybook wrote it
   */
  static KeptDesk open(Path file) {
    try {
      return new KeptDesk(writer(file), "");
    } catch (DeskException e) {
      return switch (e.fault()) {
        case NEWER -> throw e;
        case DAMAGED -> openAnew(file, e);
        case BUSY, DISK_FULL, UNUSABLE -> doWithout(e);
      };
    }
  }

  private static KeptDesk openAnew(Path file, DeskException damage) {
    log.error("What was done at this desk cannot be read", damage);
    try {
      Path aside = DamagedFile.setAside(file);
      return new KeptDesk(
          writer(file),
          "%s was damaged: it is kept as %s, and the list of commands begins anew."
              .formatted(file.getFileName(), aside.getFileName()));
    } catch (DeskException | UncheckedIOException e) {
      e.addSuppressed(damage);
      return doWithout(e);
    }
  }

  private static KeptDesk doWithout(RuntimeException e) {
    log.error("What is done at this desk is not kept", e);
    return inMemory(e.getMessage() + " What you do is not kept for the next start.");
  }

  private static DeskWriter writer(Path path) {
    DeskFile file = DeskFile.open(path);
    try {
      return new DeskWriter(file);
    } catch (DeskException e) {
      file.close();
      throw e;
    }
  }

  /** The notice behind another one. */
  public String after(String other) {
    return (other + " " + notice).strip();
  }
}
