package dev.daybook.app.cli;

import dev.daybook.app.Changeover;
import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ingest.Rebuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybook rebuild}: a read model made anew from the log takes the old one's place. */
@Command(
    name = "rebuild",
    description = {
      "Folds the log anew into a second file, compares the read model with it, and puts it in the"
          + " read model's place if they agree.",
      "Where the log has expired, what the read model keeps of it is folded too: nothing is lost.",
      "Ends with 0 if the read model was replaced, with 1 if they differ and it was not, with 3 if"
          + " another Daybook has the folder open: rebuild it there."
    })
final class RebuildCommand extends LedgerCommand {
  @Option(
      names = "--accept-differences",
      description =
          "Replace it also if they differ, or if it is too damaged to be compared; the old one is"
              + " kept beside.")
  boolean acceptDifferences;

  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ConsoleProgress line = ConsoleProgress.on(spec.commandLine().getErr());
    ClaimedFolder claimed = root.opening().claim();
    claimed.bringUpToDate(this::say);
    Session session = claimed.open(InstantSource.system(), Session.Listener.NONE, _ -> {});
    boolean atRest = false;
    RebuildReport report;
    try {
      readOn(session);
      Rebuild rebuild = session.rebuild(new RebuildProgress(line));
      try (Interrupts _ = Interrupts.to(rebuild::cancel)) {
        Rebuild.Result result = rebuild.run();
        line.end();
        boolean agrees = result.difference().isEmpty();
        if (agrees || acceptDifferences) {
          atRest = true;
          report = new RebuildReport(result, true, replace(session, !agrees));
        } else {
          Rebuild.delete(rebuild.file());
          report = new RebuildReport(result, false, Optional.empty());
        }
      } finally {
        line.end();
      }
    } finally {
      if (!atRest) {
        session.close();
      }
    }
    report.print(output.format, out(), spec.commandLine().getErr());
    return Boolean.TRUE.equals(report.swapped()) ? ExitCode.DONE : ExitCode.REFUSED;
  }

  /** The old file is brought up to date first, if it still can be. */
  private static void readOn(Session session) throws InterruptedException {
    try {
      session.current();
    } catch (LogUnavailableException e) {
      LoggerFactory.getLogger(RebuildCommand.class)
          .warn("The read model is rebuilt as far as it goes", e);
    }
  }

  private static Optional<Path> replace(Session session, boolean keepOld) throws IOException {
    try (Changeover changeover = session.rest()) {
      return changeover.replace(keepOld);
    }
  }
}
