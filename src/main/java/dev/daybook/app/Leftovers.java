package dev.daybook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a rebuild left in a folder when its process was killed. Stateless. */
final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  /** Deletes it; the folder's lock is held. */
  static void delete(DataFolder folder) {
    try (var files = Files.list(folder.root())) {
      for (Path file : files.toList()) {
        if (isLeftOver(folder, file)) {
          log.info("{} was left over and is deleted", file);
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be tidied: " + folder.root(), e);
    }
  }

  private static boolean isLeftOver(DataFolder folder, Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.startsWith(DataFolder.REBUILD)) {
      return true;
    }
    if (name.startsWith(DataFolder.VERIFICATION)) {
      return !isAlive(name.substring(DataFolder.VERIFICATION.length()));
    }
    // A second name for the read model in use: it was to be replaced and was not.
    return name.startsWith(DataFolder.BEFORE)
        && Files.exists(folder.readModel())
        && Files.isSameFile(file, folder.readModel());
  }

  /**
   * Whether the process still runs.
   *
   * @param name begins with its number
   */
  private static boolean isAlive(String name) {
    List<String> parts = List.of(name.split("-", 2));
    return parts.getFirst().matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(parts.getFirst())).isPresent();
  }
}
