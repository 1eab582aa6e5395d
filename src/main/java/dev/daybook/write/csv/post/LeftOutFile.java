package dev.daybook.write.csv.post;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * The rows that were left out of an import, beside the file they come from: {@code
 * NAME.left-out.csv} holds the original's lines byte for byte under its header, so that it can be
 * mended and read in the same format; {@code NAME.left-out.txt} says of each why. Files that are
 * there already are never overwritten: a number is added.
 *
 * @param rows the rows
 * @param reasons the sentences
 */
record LeftOutFile(Path rows, Path reasons) {
  private static final int TRIES = 10_000;

  /** Writes what a dry run leaves out, down to the disk. */
  static LeftOutFile write(DryRun trial) throws IOException {
    Path file = trial.file().toAbsolutePath();
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(csv|txt|tsv)$", "");
    for (int number = 1; number < TRIES; number++) {
      String suffix = number == 1 ? "" : "-" + number;
      LeftOutFile fresh =
          new LeftOutFile(
              file.resolveSibling(name + ".left-out" + suffix + ".csv"),
              file.resolveSibling(name + ".left-out" + suffix + ".txt"));
      if (!Files.exists(fresh.reasons)) {
        try {
          fresh.fill(trial);
          return fresh;
        } catch (FileAlreadyExistsException _) {
          // somebody has that name: the next number
        }
      }
    }
    throw new IOException("There are too many files of left-out rows beside " + file);
  }

  private void fill(DryRun trial) throws IOException {
    CsvRows all = trial.csvRows();
    BitSet lines = new BitSet();
    for (int row : trial.problemRows()) {
      lines.set(all.firstLine(row), all.lastLine(row) + 1);
    }
    boolean written = false;
    Files.createFile(rows);
    try {
      try (InputStream from = Files.newInputStream(trial.file());
          OutputStream to = new BufferedOutputStream(Files.newOutputStream(rows))) {
        LineCopy.copy(
            from,
            to,
            trial.format().dialect().charset(),
            line -> line < all.tableLine() || lines.get(line));
      }
      StringBuilder why = new StringBuilder();
      why.append("Left out of ").append(trial.file().getFileName()).append(":\n");
      for (RowVerdict row : trial.problems()) {
        why.append("Line ").append(row.line()).append(": ").append(row.sentence()).append('\n');
      }
      Files.writeString(reasons, why, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      force(rows);
      force(reasons);
      written = true;
    } finally {
      if (!written) {
        Files.deleteIfExists(rows);
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Takes it back, when the import came to nothing: the rows are still in the original. */
  void delete() throws IOException {
    Files.deleteIfExists(rows);
    Files.deleteIfExists(reasons);
  }
}
