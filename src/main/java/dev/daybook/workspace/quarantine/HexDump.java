package dev.daybook.workspace.quarantine;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as people read them: offset, eight in hexadecimal, and as ASCII; a line for each eight. */
public final class HexDump {
  /** More than anybody reads; the export has them all. */
  static final int BYTES_MAX = 4096;

  private static final int WIDTH = 8;
  private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

  private HexDump() {}

  /** The dump of the first 4,096 bytes, and a line that says how many more there are. */
  public static String of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return "none\n";
    }
    if (bytes.length == 0) {
      return "empty\n";
    }
    StringBuilder text = new StringBuilder();
    int end = Math.min(bytes.length, BYTES_MAX);
    for (int from = 0; from < end; from += WIDTH) {
      int to = Math.min(end, from + WIDTH);
      String hex = SPACED.formatHex(bytes, from, to);
      text.append(HexFormat.of().toHexDigits(from, 4)).append("  ").append(hex);
      text.repeat(' ', 3 * WIDTH + 1 - hex.length());
      for (int i = from; i < to; i++) {
        text.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : '.');
      }
      text.append('\n');
    }
    if (end < bytes.length) {
      text.append("and ").append(bytes.length - end).append(" more bytes: the export has all\n");
    }
    return text.toString();
  }
}
