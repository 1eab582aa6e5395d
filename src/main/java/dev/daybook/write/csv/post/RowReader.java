package dev.daybook.write.csv.post;

import dev.daybook.write.Progress;
import dev.daybook.write.csv.BadCellException;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.CsvText;
import dev.daybook.write.csv.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a file once, in a chosen format, digesting its bytes on the way. */
final class RowReader {
  private static final int ROWS_PER_REPORT = 4096;

  private RowReader() {}

  /**
   * All rows, good or bad.
   *
   * @throws UnreadableFileException if it is no table in this format
   * @throws IOException if it cannot be read at all
   */
  static CsvRows read(Path file, CsvFormat format, ZoneId zone, Progress progress)
      throws IOException, UnreadableFileException {
    List<String> missing = format.mapping().missing();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(missing.getFirst());
    }
    FileDigest digest = new FileDigest();
    Dialect dialect = format.dialect();
    CsvRows rows = new CsvRows(format.mapping().order());
    try (InputStream bytes = digest.over(Files.newInputStream(file));
        Reader text = CsvText.open(bytes, dialect);
        CSVParser parser = dialect.parserFormat().parse(text)) {
      int lastLine = dialect.skipLines();
      try {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> header = List.of();
        if (dialect.header() && records.hasNext()) {
          header = records.next().stream().map(String::strip).toList();
          lastLine = line(parser, dialect);
        }
        int tableLine = lastLine + 1;
        RowParser cells = new RowParser(format.mapping(), header, dialect.charset(), zone);
        long size = Files.size(file);
        while (records.hasNext()) {
          CSVRecord record = records.next();
          int before = lastLine;
          lastLine = line(parser, dialect);
          // Most rows are one line: only in the others a cell may hold a line's end.
          int ends = lastLine == before + 1 ? 0 : lineEnds(record);
          add(rows, cells, record, lastLine - ends, lastLine);
          if (rows.size() % ROWS_PER_REPORT == 0) {
            progress.check(
                Progress.Step.READING, Math.min(size, record.getCharacterPosition()), size);
          }
        }
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        rows.finish(tableLine, digest.value());
      } catch (UncheckedIOException e) { // what the parser says of quotes that do not fit
        throw new UnreadableFileException(
            "From line %d on the quotes do not fit: mend them, or say that the file has no quotes."
                .formatted(lastLine + 1));
      }
    }
    if (rows.size() == 0) {
      throw new UnreadableFileException("The file has no rows.");
    }
    return rows;
  }

  private static int line(CSVParser parser, Dialect dialect) {
    return Math.toIntExact(dialect.skipLines() + parser.getCurrentLineNumber());
  }

  private static void add(
      CsvRows rows, RowParser cells, CSVRecord record, int firstLine, int lastLine) {
    try {
      rows.add(firstLine, lastLine, cells.row(record));
    } catch (BadCellException e) {
      rows.addBad(firstLine, lastLine, String.valueOf(e.getMessage()));
    }
  }

  /** How many lines' ends stand in quoted cells. Empty lines before a row do not belong to it. */
  private static int lineEnds(CSVRecord record) {
    int ends = 0;
    for (String cell : record) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
          ends++;
        }
      }
    }
    return ends;
  }
}
