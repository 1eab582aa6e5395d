package dev.daybook.write.csv.guess;

import dev.daybook.write.csv.Dialect;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Delimiter, quote, and lines before the table: every combination is tried, and the one whose rows
 * have the most even number of cells that each are one thing wins (after van den Burg, Nazábal and
 * Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
 *
 * @param rows the table's first rows, the header among them
 */
record DialectGuess(Dialect dialect, List<List<String>> rows, double score) {
  private static final int ROWS_MAX = 1000;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("(?m)(?:^|[,;|\t])'[^'\n]*'(?:$|[,;|\t\r])");

  /**
   * The likeliest dialect.
   *
   * @param text the beginning of the file
   * @param cut whether there is more of it
   */
  static DialectGuess of(String text, boolean cut, Charset charset) {
    List<@Nullable Character> quotes = new ArrayList<>();
    if (text.indexOf('"') < 0 && SINGLE_QUOTED.matcher(text).find()) {
      quotes.add('\'');
    }
    quotes.add('"');
    quotes.add(null);
    DialectGuess best = null;
    for (Character quote : quotes) {
      for (char delimiter : DELIMITERS) {
        Dialect dialect = new Dialect(charset, delimiter, quote, 0, false);
        DialectGuess guess = tried(text, cut, dialect);
        if (best == null || guess.score > best.score + 1e-9) {
          best = guess;
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  /** The first rows of a text in a dialect, as far as its quotes fit. */
  static List<List<String>> rows(String text, Dialect dialect) {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = dialect.parserFormat().parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        rows.add(record.stream().map(String::strip).toList());
        if (rows.size() == ROWS_MAX) {
          break;
        }
      }
    } catch (UncheckedIOException e) {
      return rows; // reading the whole file will say where the quotes do not fit
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is always readable
    }
    return rows;
  }

  private static DialectGuess tried(String text, boolean cut, Dialect dialect) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> linesBefore = new ArrayList<>();
    double penalty = 1;
    try (CSVParser parser = dialect.parserFormat().parse(new StringReader(text))) {
      long before = 0;
      for (CSVRecord record : parser) {
        rows.add(record.stream().map(String::strip).toList());
        linesBefore.add(Math.toIntExact(before));
        before = parser.getCurrentLineNumber();
        if (rows.size() == ROWS_MAX) {
          break;
        }
      }
    } catch (UncheckedIOException e) { // quotes that do not fit: perhaps there are none
      penalty = cut && rows.size() > 1 ? 1 : 0.5;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is always readable
    }
    int columns = usual(rows);
    int first = 0;
    while (first < rows.size() && rows.get(first).size() != columns) {
      first++;
    }
    if (first == rows.size()) {
      return new DialectGuess(dialect, List.of(), 0);
    }
    List<List<String>> table = List.copyOf(rows.subList(first, rows.size()));
    return new DialectGuess(
        dialect.withSkipLines(linesBefore.get(first)), table, penalty * score(table, columns));
  }

  private static int usual(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static double score(List<List<String>> table, int columns) {
    long even = table.stream().filter(row -> row.size() == columns).count();
    long cells = table.stream().mapToLong(List::size).sum();
    long plain = table.stream().flatMap(List::stream).filter(Cells::isPlain).count();
    double width = columns == 1 ? 0.01 : (columns - 1.0) / columns;
    return (double) even / table.size() * width * (plain + 0.1) / (cells + 0.1);
  }
}
