package dev.daybook.campaign;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Command;
import dev.daybook.write.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One analyst as a process: issues the commands of a mix one after the other on the product's own
 * session, and keeps the journal. Started again after a kill, it first learns what became of the
 * command it was at, by issuing it again with the same id.
 *
 * <p>Arguments: profile file, folder, seed, writer, accounts, number of commands.
 */
final class WriterMain {
  private static final long PATIENCE_NANOS = 180_000_000_000L;
  static final String JOURNAL = "journal.txt";

  private final Session session;
  private final Journal journal;
  private final CommandMix mix;

  private WriterMain(Session session, Journal journal, CommandMix mix) {
    this.session = session;
    this.journal = journal;
    this.mix = mix;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    JavaProcess.endWithParent();
    ClusterProfile profile = ClusterProfile.read(Path.of(args[0]));
    Path folder = Path.of(args[1]);
    CommandMix mix =
        new CommandMix(
            Long.parseLong(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    int commands = Integer.parseInt(args[5]);

    List<Journal.Entry> before = Journal.read(folder.resolve(JOURNAL));
    try (Session session = open(Opening.cluster(new DataFolder(folder), profile));
        Journal journal = Journal.append(folder.resolve(JOURNAL))) {
      WriterMain writer = new WriterMain(session, journal, mix);
      Optional<Journal.Entry> open = Journal.open(before);
      if (open.isPresent()) {
        writer.issue(open.get().number(), open.get().issued());
      }
      int next = before.isEmpty() ? 0 : before.getLast().number() + 1;
      for (int number = next; number < commands; number++) {
        writer.issue(number, Instant.now().truncatedTo(ChronoUnit.MILLIS));
      }
    }
  }

  /** The broker may be down just now. */
  private static Session open(Opening opening) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        return opening.forCommand(InstantSource.system());
      } catch (LogUnavailableException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Issues a command until its outcome is known. */
  private void issue(int number, Instant at) throws IOException, InterruptedException {
    Command command = mix.command(number, at);
    journal.sending(number, at);
    long begun = System.nanoTime();
    Outcome outcome;
    do {
      outcome = session.handler().handle(command);
      long took = System.nanoTime() - begun;
      journal.answered(number, outcome, took / 1000);
      if (took > PATIENCE_NANOS) {
        throw new IllegalStateException("The outcome stays unknown: " + outcome);
      }
    } while (outcome instanceof Outcome.Unknown);
  }
}
