package dev.daybook.workspace.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A file of text that appears under its name when it is complete, or not at all: it is written
 * beside it, and takes its place in one step. A killed process leaves at most a hidden {@code
 * .part}.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it all.
     *
     * @return how many rows it has
     */
    long writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the file (UTF-8), in place of one that is there.
   *
   * @return how many rows the content has
   */
  public static long write(Path file, Content content) throws IOException {
    return write(file, () -> true, content);
  }

  /**
   * Writes the file (UTF-8), in place of one that is there, which else stays as it was.
   *
   * @param wanted asked at whatever is written, and at last before the file takes its name
   * @return how many rows the content has
   * @throws CancellationException once it is not wanted any more
   */
  static long write(Path file, BooleanSupplier wanted, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    Path folder = file.toAbsolutePath().getParent();
    Path partial = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      long rows;
      try (Writer out =
          new WantedWriter(Files.newBufferedWriter(partial, StandardCharsets.UTF_8), wanted)) {
        rows = content.writeTo(out);
      }
      WantedWriter.require(wanted);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
