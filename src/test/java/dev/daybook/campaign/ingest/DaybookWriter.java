package dev.daybook.campaign.ingest;

import dev.daybook.app.Session;
import dev.daybook.campaign.CommandMix;
import dev.daybook.campaign.StoreProcess;
import dev.daybook.ledger.Command;
import dev.daybook.write.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * An analyst who issues one command after the other, whatever becomes of them. Owns the thread
 * {@code daybook-writer} and the session.
 */
final class DaybookWriter implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;
  private static final int PAUSE_MILLIS = 40;

  private final Session session;
  private final CommandMix mix;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private volatile boolean enough;
  private int recorded;

  DaybookWriter(StoreProcess store, Path folder, CommandMix mix) throws Exception {
    this.mix = mix;
    session = store.session(folder);
  }

  /** Opens the accounts of the mix. */
  void openAccounts() throws InterruptedException {
    for (Command command : CommandMix.opening(mix.accounts(), now())) {
      issue(command);
    }
  }

  void start() {
    Thread.ofPlatform().daemon().name("daybook-writer").start(this::run);
  }

  private void run() {
    try {
      for (int number = 0; !enough; number++) {
        issue(mix.command(number, now()));
        Thread.sleep(PAUSE_MILLIS);
      }
      ended.complete(recorded);
    } catch (Throwable e) {
      ended.completeExceptionally(e);
    }
  }

  private void issue(Command command) throws InterruptedException {
    if (session.handler().handle(command) instanceof Outcome.Recorded) {
      recorded++;
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Ends it; how many commands were recorded. */
  int end() throws Exception {
    enough = true;
    return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    enough = true;
    session.close();
  }
}
