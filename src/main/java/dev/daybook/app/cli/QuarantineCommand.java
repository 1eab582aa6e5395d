package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.QuarantineReader;
import dev.daybook.readmodel.QuarantinedLine;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.quarantine.QuarantineCsv;
import dev.daybook.workspace.quarantine.QuarantineText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.tools.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybook quarantine}: the records that are no events, tried again or exported. */
@Command(
    name = "quarantine",
    description = {
      "Lists the records that are no events, newest first, with the money they name.",
      "With --retry, ends with 0 if none of those asked for is left, with 1 if some stay."
    })
final class QuarantineCommand extends LedgerCommand {
  @Option(
      names = "--retry",
      paramLabel = "POSITION",
      split = ",",
      converter = PositionConverter.class,
      description = "Tries records again before listing: 'all', or positions such as 0/12,1/7.")
  List<Optional<LogPosition>> retry = List.of();

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Writes all of them with their bytes into a CSV file instead of listing.")
  @Nullable Path export;

  @Mixin FormatOption output = new FormatOption();

  private final QuarantineText text = new QuarantineText(new MoneyText(Locale.ROOT));

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      if (!retry.isEmpty() && !session.ownsReadModel()) {
        return end(
            ExitCode.ALREADY_OPEN,
            "This ledger is open in another Daybook, which keeps the quarantine: retry it in the"
                + " window.");
      }
      session.current();
      QuarantineReader records = reader.quarantined();
      int code = retry.isEmpty() ? ExitCode.DONE : retry(session, records);
      if (export == null) {
        list(records);
      } else {
        long written = WholeFile.write(export, file -> QuarantineCsv.write(file, records, _ -> {}));
        says().println(text.records(written) + " written into " + export + ".");
      }
      says().println(text.impact(records.impact()));
      says().flush();
      return code;
    }
  }

  /** Sentences stay out of what another program reads. */
  private PrintWriter says() {
    return export == null && output.format != OutputFormat.TABLE
        ? spec.commandLine().getErr()
        : out();
  }

  private int retry(Session session, QuarantineReader records) throws InterruptedException {
    boolean all = retry.contains(Optional.<LogPosition>empty());
    List<LogPosition> of = all ? List.of() : retry.stream().flatMap(Optional::stream).toList();
    for (LogPosition each : of) {
      if (records.line(each).isEmpty()) {
        spec.commandLine().getErr().println(each + " is not in the quarantine.");
      }
    }
    RetryResult result = session.retry(of);
    Optional<QuarantinedLine> left =
        all
            ? records.page(0, 1).stream().findFirst()
            : of.stream().map(records::line).flatMap(Optional::stream).findFirst();
    says().println(text.retried(result, left.map(QuarantinedLine::reason).orElse("")));
    return result.kept() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void list(QuarantineReader records) throws IOException {
    Listing listing =
        new Listing(
            Listing.text("position"),
            Listing.text("recorded"),
            Listing.text("cause"),
            Listing.figure("account"),
            Listing.figure("amount"),
            Listing.text("currency"),
            Listing.figure("bytes"),
            Listing.text("reason"));
    for (QuarantinedLine line : records.page(0, Integer.MAX_VALUE)) {
      var money = line.money();
      listing.add(
          line.position().toString(),
          line.recorded().toString(),
          QuarantineText.word(line.cause()),
          money == null ? "" : money.account().toString(),
          money == null || money.amount() == null ? "" : money.amount().toString(),
          money == null || money.currency() == null ? "" : money.currency().code(),
          line.bytes() < 0 ? "" : Integer.toString(line.bytes()),
          line.reason());
    }
    listing.print(output.format, out());
  }
}
