package dev.daybook.write.csv;

/** A cell that cannot be used. The message is a sentence that quotes it and says what to do. */
public final class BadCellException extends Exception {
  public BadCellException(String sentence) {
    super(sentence);
  }

  /** A cell's text as a sentence quotes it: on one line, and not longer than anyone reads. */
  public static String quoted(String cell) {
    String line = cell.replaceAll("\\p{Cntrl}+", " ");
    return "'" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "'";
  }
}
