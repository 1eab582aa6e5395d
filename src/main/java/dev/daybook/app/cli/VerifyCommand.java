package dev.daybook.app.cli;

import dev.daybook.app.Verification;
import dev.daybook.ingest.Rebuild;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daybook verify}: does the read model say what its log says? */
@Command(
    name = "verify",
    description = {
      "Folds the log anew into a temporary file in the data folder and compares the read model with"
          + " it: every event, every account, what was set aside, and what is kept for the"
          + " timeline.",
      "Where the log has expired, what the read model keeps of it is folded instead.",
      "Prints the digests of both, which are equal on every machine that read as far, and the first"
          + " event that differs. Changes nothing, and works beside an open window.",
      "Ends with 0 if they agree, with 1 if they differ."
    })
final class VerifyCommand extends LedgerCommand {
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ConsoleProgress line = ConsoleProgress.on(spec.commandLine().getErr());
    RebuildReport report;
    try (Verification verification = Verification.open(root.opening())) {
      Rebuild rebuild = verification.rebuild(new RebuildProgress(line));
      try (Interrupts _ = Interrupts.to(rebuild::cancel)) {
        report = new RebuildReport(rebuild.run(), null, Optional.empty());
        Rebuild.delete(rebuild.file());
      } finally {
        line.end();
      }
    }
    report.print(output.format, out(), spec.commandLine().getErr());
    return report.agrees() ? ExitCode.DONE : ExitCode.REFUSED;
  }
}
