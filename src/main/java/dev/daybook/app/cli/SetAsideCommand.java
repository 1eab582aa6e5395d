package dev.daybook.app.cli;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.OtherLogException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code daybook set-aside}: keeps the read model of another log beside. */
@Command(
    name = "set-aside",
    description =
        "Keeps a read model that holds another log than the event store has now as a file beside;"
            + " the next command reads the log that is there. Does nothing if it is the same log.")
final class SetAsideCommand extends LedgerCommand {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Opening opening = root.opening();
    try (Session _ = opening.claim().open(InstantSource.system(), Session.Listener.NONE, _ -> {})) {
      return end(
          ExitCode.REFUSED, "This read model holds the log of the event store: nothing was done.");
    } catch (OtherLogException _) {
      ClaimedFolder claimed = opening.claim();
      try {
        Path kept = claimed.setAsideReadModel();
        out().println("The read model is kept as " + kept + ".");
        out().flush();
      } finally {
        claimed.release();
      }
      return ExitCode.DONE;
    }
  }
}
