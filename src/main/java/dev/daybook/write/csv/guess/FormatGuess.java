package dev.daybook.write.csv.guess;

import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.CsvText;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Guesses the format of a file from its beginning. Blocks for reading; any thread. */
public final class FormatGuess {
  private static final int CHARACTERS = 1 << 16;
  private static final int SAMPLE_ROWS = 20;

  private FormatGuess() {}

  /**
   * What the file probably is.
   *
   * @throws IOException if it cannot be read
   */
  public static Guess of(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return new Guess.NoTable("The file is empty.");
    }
    Optional<Charset> charset = CharsetGuess.of(file);
    if (charset.isEmpty()) {
      return new Guess.NoTable(
          "The file is not text: save it as CSV first, if it comes from a spreadsheet program.");
    }
    return in(file, charset.get());
  }

  /** What the file probably is, in a charset that somebody has chosen. */
  public static Guess in(Path file, Charset charset) throws IOException {
    Start start = start(file, new Dialect(charset, ',', '"', 0, false));
    DialectGuess guess = DialectGuess.of(start.text, start.cut, charset);
    return table(guess.dialect(), guess.rows(), isHeader(guess.rows()));
  }

  /** What the file probably is, in a dialect that somebody has chosen. */
  public static Guess with(Path file, Dialect dialect) throws IOException {
    Start start = start(file, dialect);
    return table(dialect, DialectGuess.rows(start.text, dialect), dialect.header());
  }

  /** The first lines of a file, and whether there are more. */
  private record Start(String text, boolean cut) {}

  private static Start start(Path file, Dialect dialect) throws IOException {
    char[] text = new char[CHARACTERS];
    int length = 0;
    try (InputStream bytes = Files.newInputStream(file);
        Reader reader = CsvText.open(bytes, dialect)) {
      for (int n = 0; n >= 0 && length < text.length; length += Math.max(n, 0)) {
        n = reader.read(text, length, text.length - length);
      }
    }
    boolean cut = length == text.length;
    String start = new String(text, 0, length);
    if (cut) { // not in the middle of a row
      int end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'));
      start = end > 0 ? start.substring(0, end + 1) : start;
    }
    return new Start(start, cut);
  }

  private static Guess table(Dialect dialect, List<List<String>> rows, boolean named) {
    if (rows.isEmpty()) {
      return new Guess.NoTable("The file has no rows.");
    }
    List<String> header = named ? rows.getFirst() : List.of();
    List<List<String>> body = named ? rows.subList(1, rows.size()) : rows;
    if (body.isEmpty()) {
      return new Guess.NoTable("The file has a header and no rows.");
    }
    MappingGuess columns = new MappingGuess(columns(header, body), body);
    Mapping mapping = columns.guess(named);
    List<String> questions = new ArrayList<>(columns.questions());
    mapping.missing().stream()
        .filter(sentence -> questions.isEmpty() || !isAsked(sentence, mapping))
        .forEach(questions::add);
    return new Guess.Table(
        new CsvFormat(dialect.withHeader(named), mapping),
        questions,
        header,
        body.subList(0, Math.min(SAMPLE_ROWS, body.size())));
  }

  /** What is open because it can be read in two ways was asked more precisely. */
  private static boolean isAsked(String sentence, Mapping mapping) {
    Mapping answered = mapping.withDecimal(DecimalSign.POINT).withDate(Cells.DATES.getFirst());
    return !answered.missing().contains(sentence);
  }

  /** A first row of words, known ones or above figures, names the columns. */
  private static boolean isHeader(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    List<String> first = rows.getFirst();
    if (first.stream().anyMatch(cell -> Cells.isFigure(cell) || Cells.isDate(cell))) {
      return false;
    }
    boolean known =
        first.stream()
            .map(HeaderWords::normal)
            .anyMatch(name -> Arrays.stream(HeaderWords.values()).anyMatch(w -> w.isKnown(name)));
    return known
        || rows.stream()
            .skip(1)
            .flatMap(List::stream)
            .anyMatch(cell -> Cells.isFigure(cell) || Cells.isDate(cell));
  }

  private static List<ColumnSample> columns(List<String> header, List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(header.size());
    int columns = header.isEmpty() ? width : header.size();
    List<ColumnSample> samples = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int place = i;
      String name = header.isEmpty() ? "" : header.get(i);
      List<String> cells =
          rows.stream()
              .filter(row -> place < row.size())
              .map(row -> row.get(place))
              .filter(cell -> !cell.isBlank())
              .toList();
      samples.add(new ColumnSample(new Column(i, name), HeaderWords.normal(name), cells));
    }
    return samples;
  }
}
