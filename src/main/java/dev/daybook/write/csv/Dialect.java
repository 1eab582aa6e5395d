package dev.daybook.write.csv;

import java.nio.charset.Charset;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become rows of cells.
 *
 * @param charset of the text; a byte order mark is skipped whatever it is
 * @param delimiter between cells
 * @param quote around cells that hold the delimiter or a line's end, doubled inside; null if the
 *     file knows no quoting
 * @param skipLines lines before the table that are not part of it, such as a bank's greeting
 * @param header whether the table's first row names its columns
 */
public record Dialect(
    Charset charset, char delimiter, @Nullable Character quote, int skipLines, boolean header) {
  public Dialect {
    if (delimiter == '\n' || delimiter == '\r' || Character.valueOf(delimiter).equals(quote)) {
      throw new IllegalArgumentException(
          "The delimiter must be a sign of its own: , ; | or a tab.");
    }
    if (skipLines < 0) {
      throw new IllegalArgumentException("The number of lines to skip must be zero or more.");
    }
  }

  /** The parser's words for it. The header row is read as a row like others. */
  public CSVFormat parserFormat() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote)
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  public Dialect withCharset(Charset other) {
    return new Dialect(other, delimiter, quote, skipLines, header);
  }

  public Dialect withDelimiter(char other) {
    return new Dialect(charset, other, quote, skipLines, header);
  }

  public Dialect withQuote(@Nullable Character other) {
    return new Dialect(charset, delimiter, other, skipLines, header);
  }

  public Dialect withSkipLines(int other) {
    return new Dialect(charset, delimiter, quote, other, header);
  }

  public Dialect withHeader(boolean other) {
    return new Dialect(charset, delimiter, quote, skipLines, other);
  }
}
