package dev.daybook.write.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a file. Bytes that mean nothing in the charset become U+FFFD, by which the row
 * they are in is recognised as bad. One thread uses a reader.
 */
public final class CsvText {
  /** What stands for bytes that are no character. */
  public static final char NOT_A_CHARACTER = '\uFFFD';

  private static final int BUFFER = 1 << 16;

  private CsvText() {}

  /** The charset that a byte order mark at the beginning names. */
  public static Optional<Charset> marked(byte[] start) {
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(start, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(start, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** How many bytes the mark of this charset takes at the beginning, if it is there. */
  public static int markLength(byte[] start, Charset charset) {
    return marked(start)
        .filter(charset::equals)
        .map(c -> c.equals(StandardCharsets.UTF_8) ? 3 : 2)
        .orElse(0);
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** A reader of the text behind the mark and the lines that are not part of the table. */
  public static Reader open(InputStream bytes, Dialect dialect) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(4);
    byte[] start = buffered.readNBytes(3);
    buffered.reset();
    buffered.skipNBytes(markLength(start, dialect.charset()));
    BufferedReader text =
        new BufferedReader(new InputStreamReader(buffered, dialect.charset()), BUFFER);
    for (int i = 0; i < dialect.skipLines(); i++) {
      text.readLine();
    }
    return text;
  }
}
