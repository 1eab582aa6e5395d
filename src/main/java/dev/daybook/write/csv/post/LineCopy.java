package dev.daybook.write.csv.post;

import dev.daybook.write.csv.CsvText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Copies whole lines of a file byte for byte, the mark at its beginning always. Lines are counted
 * as the parser counts them: they end with LF, CR or CR LF.
 */
final class LineCopy {
  private static final int BUFFER = 1 << 16;

  private final InputStream from;
  private final OutputStream to;
  private final boolean wide;
  private final boolean bigEndian;
  private int line = 1;

  private LineCopy(InputStream from, OutputStream to, Charset charset) {
    this.from = from;
    this.to = to;
    bigEndian =
        charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16);
    wide = bigEndian || charset.equals(StandardCharsets.UTF_16LE);
  }

  /**
   * Copies the lines that are wanted, in their order.
   *
   * @param wanted asked for each line, from 1, as often as it has characters
   */
  static void copy(InputStream from, OutputStream to, Charset charset, IntPredicate wanted)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(from, BUFFER);
    buffered.mark(4);
    byte[] start = buffered.readNBytes(3);
    buffered.reset();
    to.write(buffered.readNBytes(CsvText.markLength(start, charset)));
    new LineCopy(buffered, to, charset).run(wanted);
  }

  private void run(IntPredicate wanted) throws IOException {
    boolean afterReturn = false;
    boolean wantedBefore = false;
    int first = from.read();
    while (first >= 0) {
      int second = wide ? from.read() : -1;
      int unit = !wide ? first : bigEndian ? first << 8 | second : second << 8 | first;
      if (afterReturn && unit == '\n') { // it belongs to the line before
        write(wantedBefore, first, second);
        afterReturn = false;
      } else {
        wantedBefore = wanted.test(line);
        write(wantedBefore, first, second);
        afterReturn = unit == '\r';
        if (unit == '\n' || unit == '\r') {
          line++;
        }
      }
      first = from.read();
    }
  }

  private void write(boolean wanted, int first, int second) throws IOException {
    if (wanted) {
      to.write(first);
      if (second >= 0) {
        to.write(second);
      }
    }
  }
}
