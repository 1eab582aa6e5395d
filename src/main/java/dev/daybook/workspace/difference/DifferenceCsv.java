package dev.daybook.workspace.difference;

import dev.daybook.ledger.AsOf;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.text.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of differences as CSV (RFC 4180). */
final class DifferenceCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "a",
              "b",
              "account",
              "name",
              "currency",
              "balance_a",
              "balance_b",
              "change",
              "events",
              "new_business",
              "new_business_events",
              "late_arrivals",
              "late_events",
              "not_yet_known",
              "not_yet_known_events",
              "corrections",
              "correction_events")
          .get();

  private DifferenceCsv() {}

  /** Returns how many rows were written. */
  static long write(Writer out, AsOf a, AsOf b, List<Row> rows) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (Row row : rows) {
      print(printer, view(a), view(b), row);
    }
    return rows.size();
  }

  private static void print(CSVPrinter printer, String a, String b, Row row) throws IOException {
    printer.printRecord(
        a,
        b,
        row.id(),
        SpreadsheetText.plain(row.name()),
        row.currency().code(),
        row.balanceA(),
        row.balanceB(),
        row.change(),
        row.events(),
        row.newBusiness().sum(),
        row.newBusiness().events(),
        row.late().sum(),
        row.late().events(),
        row.notYetKnown().sum(),
        row.notYetKnown().events(),
        row.corrections().sum(),
        row.corrections().events());
  }

  /** {@code 2026-03-31T17:00:00Z}, {@code live}, with what was known if that was less. */
  private static String view(AsOf at) {
    String instant = at.effective() == null ? "live" : at.effective().toString();
    return at.knownUpTo() == null ? instant : instant + " known " + at.knownUpTo();
  }
}
