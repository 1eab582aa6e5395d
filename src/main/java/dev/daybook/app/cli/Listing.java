package dev.daybook.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.workspace.text.SpreadsheetText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows of text under named columns, printed as a table, CSV (RFC 4180) or JSON. Amounts come as
 * exact decimal text and stay text in JSON, where a number would be rounded by most readers.
 */
final class Listing {
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** One column; figures are right-aligned in a table. */
  record Column(String name, boolean figure) {}

  Listing(Column... columns) {
    this.columns = List.of(columns);
  }

  static Column text(String name) {
    return new Column(name, false);
  }

  static Column figure(String name) {
    return new Column(name, true);
  }

  void add(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    rows.add(List.of(cells));
  }

  void print(OutputFormat format, PrintWriter out) throws IOException {
    switch (format) {
      case TABLE -> printTable(out);
      case CSV -> printCsv(out);
      case JSON -> printJson(out);
    }
    out.flush();
  }

  private void printTable(PrintWriter out) {
    int[] widths = columns.stream().mapToInt(c -> c.name().length()).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    out.println(line(columns.stream().map(Column::name).toList(), widths));
    for (List<String> row : rows) {
      out.println(line(row, widths));
    }
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(columns.get(i).figure() ? padding + cells.get(i) : cells.get(i) + padding);
      line.append("  ");
    }
    return line.toString().stripTrailing();
  }

  private void printCsv(PrintWriter out) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(columns.stream().map(Column::name).toArray(String[]::new))
            .get();
    CSVPrinter printer = new CSVPrinter(out, format);
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        printer.print(columns.get(i).figure() ? row.get(i) : SpreadsheetText.plain(row.get(i)));
      }
      printer.println();
    }
    printer.flush();
  }

  private void printJson(PrintWriter out) throws IOException {
    JsonGenerator json =
        JsonMapper.builder().build().createGenerator(out).useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartArray();
    for (List<String> row : rows) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeStringField(columns.get(i).name(), row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.close();
    out.println();
  }
}
