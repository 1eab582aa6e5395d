package dev.daybook.workspace.early;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link LastKnown} of a book for the next start, on a thread of its own: when nothing
 * has happened for a while, so that a killed program leaves it too, and at the end. Its methods
 * belong to one thread at a time.
 */
public final class LastKnownKeeper {
  private static final Logger log = LoggerFactory.getLogger(LastKnownKeeper.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PATIENCE_SECONDS = 5;

  private final Path file;
  private final InstantSource clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-last-known").factory());
  private LogEnd kept = LogEnd.START;
  private long lastNanos = System.nanoTime() - PAUSE_NANOS;

  /**
   * A keeper.
   *
   * @param kept the end of what is kept already
   */
  public LastKnownKeeper(Path file, LogEnd kept, InstantSource clock) {
    this.file = file;
    this.kept = kept;
    this.clock = clock;
  }

  /** Nothing happens just now. Never waits. */
  public void idle(Fold fold) {
    if (System.nanoTime() - lastNanos >= PAUSE_NANOS) {
      keep(fold);
    }
  }

  private void keep(Fold fold) {
    if (fold.events() == 0 || fold.end().equals(kept)) {
      return;
    }
    kept = fold.end();
    lastNanos = System.nanoTime();
    thread.execute(() -> write(fold));
  }

  private void write(Fold fold) {
    try {
      var known = LastKnown.of(fold, clock.instant());
      if (known.isPresent()) {
        LastKnownFile.write(known.get(), file);
      }
    } catch (IOException | RuntimeException e) {
      // The next start is slower to show something, and that is all.
      log.warn("What is known cannot be kept for the next start", e);
    }
  }

  /** Keeps the last fold, waiting for it. */
  public void close(Fold last) {
    keep(last);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("What is known was not kept in time for the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
