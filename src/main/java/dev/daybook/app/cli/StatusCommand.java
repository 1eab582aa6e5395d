package dev.daybook.app.cli;

import dev.daybook.app.Opening;
import dev.daybook.app.VaultInquiry;
import dev.daybook.ledger.LogGap;
import dev.daybook.readmodel.Digest;
import dev.daybook.workspace.status.RetentionText;
import dev.daybook.workspace.status.VaultReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybook status}: what the log and the vault hold, changing neither. */
@Command(
    name = "status",
    description =
        "Prints what the log and this read model hold of each partition, what is lost, and what"
            + " will be. Warnings leave the exit code at 0.")
final class StatusCommand extends LedgerCommand {
  @Option(
      names = "--digest",
      description = "Also the digest of the read model; reads all of it, which takes a while.")
  boolean digest;

  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Opening opening = root.opening();
    VaultReport report = VaultInquiry.of(opening, InstantSource.system());
    Optional<Digest> found = digest ? opening.digest() : Optional.empty();
    switch (output.format) {
      case TABLE -> printTable(report, found);
      case CSV -> {
        listing(report).print(OutputFormat.CSV, out());
        report.warnings().forEach(spec.commandLine().getErr()::println);
      }
      case JSON -> StatusJson.print(report, found, out());
    }
    out().flush();
    return report.storeAnswered() ? ExitCode.DONE : ExitCode.UNAVAILABLE;
  }

  private void printTable(VaultReport report, Optional<Digest> found) throws IOException {
    PrintWriter out = out();
    listing(report).print(OutputFormat.TABLE, out);
    if (report.retention() != null) {
      out.println("The log keeps " + RetentionText.of(report.retention()) + ".");
    }
    out.println(report.holds(Long::toString));
    found.ifPresent(d -> out.println("Digest " + d.whole() + " at " + d.end()));
    report.warnings().forEach(sentence -> out.println("! " + sentence));
  }

  private static Listing listing(VaultReport report) {
    Listing listing =
        new Listing(
            Listing.figure("partition"),
            Listing.figure("log_start"),
            Listing.figure("log_end"),
            Listing.figure("vault_first"),
            Listing.figure("vault_end"),
            Listing.figure("records"),
            Listing.text("gaps"));
    for (VaultReport.Row row : report.rows()) {
      listing.add(
          Integer.toString(row.partition()),
          text(row.logStart()),
          text(row.logEnd()),
          text(row.vaultFirst()),
          text(row.vaultEnd()),
          Long.toString(row.records()),
          row.gaps().isEmpty() ? "none" : gaps(row.gaps()));
    }
    return listing;
  }

  private static String gaps(List<LogGap> gaps) {
    return gaps.stream().map(LogGap::toString).collect(Collectors.joining(", "));
  }

  private static String text(OptionalLong offset) {
    return offset.isPresent() ? Long.toString(offset.getAsLong()) : "";
  }
}
