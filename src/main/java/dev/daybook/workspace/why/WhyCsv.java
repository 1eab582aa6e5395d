package dev.daybook.workspace.why;

import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.text.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * All events behind a number as CSV (RFC 4180), in the order of the table. Amounts are exact
 * decimals with a point, instants ISO 8601 in UTC, whatever the window shows.
 */
final class WhyCsv {
  private static final int PAGE = 512;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "number",
              "position",
              "effective",
              "recorded",
              "account",
              "account_name",
              "type",
              "amount",
              "currency",
              "running_sum",
              "memo",
              "author",
              "command_id",
              "event_id")
          .get();

  private WhyCsv() {}

  /**
   * May take long.
   *
   * @param progress told how many are written
   * @return how many were written
   */
  static long write(
      Writer out,
      WhyAnswer answer,
      boolean newestFirst,
      ReadModelReader reader,
      LongConsumer progress)
      throws IOException {
    WhyRows rows = new WhyRows(reader);
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    long done = 0;
    while (done < answer.events().size()) {
      for (WhyTable.Row row : rows.page(answer, newestFirst, done, PAGE)) {
        print(printer, row);
        done++;
      }
      progress.accept(done);
    }
    return done;
  }

  private static void print(CSVPrinter printer, WhyTable.Row row) throws IOException {
    printer.printRecord(
        row.number(),
        row.position(),
        row.effective(),
        row.recorded() == null ? "" : row.recorded(),
        row.account(),
        SpreadsheetText.plain(row.accountName()),
        row.type(),
        row.amount(),
        row.currency(),
        plain(row.sumAfter()),
        text(row.memo()),
        text(row.author()),
        text(row.commandId()),
        row.id() == null ? "" : row.id());
  }

  /** With two to four decimals, like an amount, whose range it may exceed. */
  private static String plain(BigDecimal sum) {
    BigDecimal bare = sum.stripTrailingZeros();
    return bare.setScale(Math.max(2, bare.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String text(@Nullable String words) {
    return SpreadsheetText.plain(Objects.requireNonNullElse(words, ""));
  }
}
