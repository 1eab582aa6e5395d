package dev.daybook.fx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there: written beside, then moved. Not for the FX thread. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file, in place of one that is there; if that fails, the old one is unchanged. */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        content.write(out);
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Why a file could not be written, as a half sentence. */
  public static String reason(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _ -> "the folder does not exist";
      case AccessDeniedException _ -> "this user may not write there";
      default -> fault.getMessage() == null ? "the disk reports a fault" : fault.getMessage();
    };
  }
}
