package dev.daybook.workspace.why;

import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.text.SpreadsheetText;
import dev.daybook.workspace.tools.WholeFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * All events behind a number as a CSV file (RFC 4180, UTF-8), in the order of the table. Amounts
 * are exact decimals with a point, instants ISO 8601 in UTC, whatever the window shows.
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
   * Writes the file; may take long.
   *
   * @param wanted asked now and then; when it says no, writing is broken off
   * @param progress told how many are written
   * @throws CancellationException if it was broken off; then there is no file
   */
  static void write(
      WhyAnswer answer,
      boolean newestFirst,
      ReadModelReader reader,
      Path file,
      BooleanSupplier wanted,
      LongConsumer progress)
      throws IOException {
    WhyRows rows = new WhyRows(reader);
    WholeFile.write(
        file,
        out -> {
          CSVPrinter printer = new CSVPrinter(out, FORMAT);
          for (long done = 0; done < answer.events().size(); ) {
            if (!wanted.getAsBoolean()) {
              throw new CancellationException("The export was cancelled: there is no file.");
            }
            for (WhyTable.Row row : rows.page(answer, newestFirst, done, PAGE)) {
              print(printer, row);
              done++;
            }
            progress.accept(done);
          }
          printer.flush();
        });
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
