package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.QuarantineReader;
import dev.daybook.readmodel.QuarantinedLine;
import dev.daybook.workspace.text.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The whole quarantine, of one moment, as CSV (RFC 4180), newest first. */
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
   * May take long.
   *
   * @param progress told how many records are written, after each
   * @return how many records were written
   */
  public static long write(Writer out, QuarantineReader records, LongConsumer progress)
      throws IOException {
    QuarantineCsv csv = new QuarantineCsv();
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    try {
      records.forEach((line, raw) -> csv.print(printer, line, raw, progress));
      return csv.written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void print(
      CSVPrinter printer, QuarantinedLine line, RawRecord raw, LongConsumer progress) {
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
