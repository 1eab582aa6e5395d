package dev.daybook.readmodel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Read models that the programs of earlier versions wrote. */
public final class OlderFiles {
  private OlderFiles() {}

  /** Puts that of a version at a place where nothing is yet. */
  public static void copy(int version, Path to) throws IOException {
    try (InputStream stored =
        requireNonNull(
            OlderFiles.class.getResourceAsStream("/readmodel/version-" + version + ".db"))) {
      Files.copy(stored, to);
    }
  }
}
