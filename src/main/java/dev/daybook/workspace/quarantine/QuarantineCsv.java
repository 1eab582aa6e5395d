package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.QuarantineReader;
import dev.daybook.readmodel.QuarantinedLine;
import dev.daybook.workspace.text.SpreadsheetText;
import dev.daybook.workspace.tools.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The whole quarantine, of one moment, as a CSV file (RFC 4180, UTF-8), newest first. The file
 * appears under its name when it is complete, or not at all.
 */
public final class QuarantineCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "position",
              "recorded",
              "cause",
              "account",
              "amount",
              "currency",
              "bytes",
              "reason",
              "key_hex",
              "payload_hex")
          .get();

  private long written;

  private QuarantineCsv() {}

  /**
   * Writes the file; may take long, and ends early if its thread is interrupted.
   *
   * @param progress told how many records are written, after each
   * @return how many records were written
   * @throws CancellationException if it was interrupted; then there is no file
   */
  public static long write(QuarantineReader records, Path file, LongConsumer progress)
      throws IOException {
    QuarantineCsv csv = new QuarantineCsv();
    try {
      WholeFile.write(
          file,
          out -> {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            records.forEach((line, raw) -> csv.print(printer, line, raw, progress));
            printer.flush();
          });
      return csv.written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void print(
      CSVPrinter printer, QuarantinedLine line, RawRecord raw, LongConsumer progress) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The export was broken off: there is no file.");
    }
    NamedMoney money = line.money();
    try {
      printer.printRecord(
          line.position(),
          line.recorded(),
          QuarantineText.word(line.cause()),
          money == null ? "" : money.account(),
          money == null || money.amount() == null ? "" : money.amount(),
          money == null || money.currency() == null ? "" : money.currency(),
          line.bytes() < 0 ? "" : line.bytes(),
          SpreadsheetText.plain(line.reason()),
          hex(raw.key()),
          hex(raw.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.accept(++written);
  }

  /** Nothing for none; with 0x, since a spreadsheet takes 00000001 or 12e5 for a number. */
  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "" : "0x" + HexFormat.of().formatHex(bytes);
  }
}
