package dev.daybook.write.csv.guess;

import dev.daybook.write.csv.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The charset of a file: what its mark says; UTF-8 if all of it is; else one of Windows' two for
 * Latin letters. The whole file is looked at, because the first letter beyond ASCII may come late.
 */
final class CharsetGuess {
  private static final int BLOCK = 1 << 16;

  private final long[] counts = new long[256];
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer sink = CharBuffer.allocate(BLOCK);
  private boolean isUtf8 = true;

  private CharsetGuess() {}

  /** Its charset, or empty if it is no text. */
  static Optional<Charset> of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(BLOCK);
      Optional<Charset> marked = CsvText.marked(start);
      if (marked.isPresent()) {
        return marked;
      }
      Optional<Charset> wide = unmarkedWide(start);
      if (wide.isPresent()) {
        return wide;
      }
      if (isBinary(start)) {
        return Optional.empty();
      }
      return Optional.of(new CharsetGuess().narrow(start, bytes));
    }
  }

  private Charset narrow(byte[] start, InputStream rest) throws IOException {
    byte[] block = Arrays.copyOf(start, BLOCK);
    int left = 0;
    int length = start.length;
    while (length > 0) {
      for (int i = left; i < left + length; i++) {
        counts[block[i] & 0xFF]++;
      }
      ByteBuffer in = ByteBuffer.wrap(block, 0, left + length);
      if (isUtf8) {
        decode(in);
      }
      // A character may begin at the end of one block and end in the next.
      left = isUtf8 ? in.remaining() : 0;
      System.arraycopy(block, in.position(), block, 0, left);
      length = Math.max(0, rest.read(block, left, BLOCK - left));
    }
    return isUtf8 && left == 0 ? StandardCharsets.UTF_8 : Languages.charset(counts);
  }

  private void decode(ByteBuffer in) {
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      sink.clear();
      result = utf8.decode(in, sink, false);
    }
    isUtf8 = !result.isError();
  }

  /** Every second byte of Latin text in UTF-16 is zero. */
  private static Optional<Charset> unmarkedWide(byte[] start) {
    int[] zeros = new int[2];
    for (int i = 0; i < start.length; i++) {
      zeros[i & 1] += start[i] == 0 ? 1 : 0;
    }
    int many = start.length * 2 / 5;
    if (start.length < 8 || (zeros[0] <= many) == (zeros[1] <= many)) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > many ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** Text has hardly any control characters. */
  private static boolean isBinary(byte[] start) {
    int controls = 0;
    for (byte b : start) {
      controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
    }
    return controls * 50 > start.length;
  }
}
