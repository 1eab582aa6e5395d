package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ingest.Rebuild;
import dev.daybook.ingest.RebuildCancelledException;
import dev.daybook.ingest.RebuildStage;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.workspace.status.Rebuilding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies and rebuilds the read model of one session, which goes on serving. What is asked comes
 * from any thread and never waits; the work is done on one thread of its own, {@code
 * daybook-rebuild}. Closed before the session is, it leaves no second file, unless that was handed
 * over to be exchanged.
 */
final class RebuildDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RebuildDesk.class);
  private static final Rebuilding CANCELLED =
      new Rebuilding.Unchanged("Cancelled: nothing has changed.", false);

  private final Session session;
  private final Consumer<Rebuilding> out;
  private final Exchange exchange;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-rebuild").factory());

  /** Held while something is said, so that nothing old is said behind something new. */
  private final Object saying = new Object();

  // These are guarded by it.
  private @Nullable Rebuild running;
  private boolean cancelling;
  private boolean handedOver;

  /** What was folded anew and differs; belongs to the thread. */
  private @Nullable Waiting waiting;

  private record Waiting(Path file, Rebuild.Result result) {}

  /** Ends a session, exchanges its read model, and opens it again. */
  interface Exchange {
    /**
     * Must return at once.
     *
     * @param keepOld whether the old file is kept
     * @param outcome what to say of it; takes where the old file is kept
     */
    void begin(Session of, boolean keepOld, Function<Optional<Path>, Rebuilding> outcome);
  }

  /**
   * A desk on which nothing is done yet.
   *
   * @param out takes how it stands, on any thread
   */
  RebuildDesk(Session session, Consumer<Rebuilding> out, Exchange exchange) {
    this.session = session;
    this.out = out;
    this.exchange = exchange;
  }

  /** Folds anew and compares. */
  void verify() {
    begin(false);
  }

  /** Folds anew, compares, and exchanges the two if they agree. */
  void rebuild() {
    begin(true);
  }

  private void begin(boolean thenExchange) {
    Rebuild rebuild = session.rebuild(this::stage);
    synchronized (saying) {
      if (running != null || handedOver) {
        return;
      }
      running = rebuild;
      cancelling = false;
      out.accept(new Rebuilding.Folding(0, 0, 0, OptionalLong.empty()));
    }
    execute(() -> run(rebuild, thenExchange));
  }

  /** Breaks off what is being done. */
  void cancel() {
    synchronized (saying) {
      if (running != null) {
        running.cancel();
        cancelling = true;
        out.accept(new Rebuilding.Cancelling());
      }
    }
  }

  /** Of two that differ, the one folded anew is to be used. */
  void replace() {
    execute(
        () -> {
          Waiting found = waiting;
          if (found != null) {
            handOver(found.result());
          }
        });
  }

  /** Of two that differ, the old one is to stay. */
  void keep() {
    execute(
        () -> {
          if (waiting != null) {
            discard();
            out.accept(
                new Rebuilding.Unchanged(
                    "The read model was kept as it is; it differs from its log.", false));
          }
        });
  }

  /** What came of it was read. */
  void dismiss() {
    execute(
        () -> {
          synchronized (saying) {
            if (waiting == null && running == null && !handedOver) {
              out.accept(new Rebuilding.Idle());
            }
          }
        });
  }

  private void run(Rebuild rebuild, boolean thenExchange) {
    waiting = null; // its file is overwritten
    Rebuilding end;
    try {
      Rebuild.Result result = rebuild.run();
      if (isCancelled()) { // just after the last moment at which it would have been heeded
        Rebuild.delete(rebuild.file());
        end = CANCELLED;
      } else if (result.difference().isPresent()) {
        waiting = new Waiting(rebuild.file(), result);
        end = new Rebuilding.Differs(result.difference().get());
      } else if (thenExchange) {
        handOver(result);
        return;
      } else {
        Rebuild.delete(rebuild.file());
        end = RebuildNews.agreed(result, false);
      }
    } catch (RebuildCancelledException _) {
      end = CANCELLED;
    } catch (LogUnavailableException | ReadModelException e) {
      end = failed(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      end = failed("Folding anew failed; the log file has the details.", e);
    }
    synchronized (saying) {
      running = null;
      out.accept(end);
    }
  }

  private static Rebuilding failed(String sentence, RuntimeException e) {
    log.warn("The read model could not be folded anew", e);
    return new Rebuilding.Unchanged(sentence + " Nothing has changed.", true);
  }

  private boolean isCancelled() {
    synchronized (saying) {
      return cancelling;
    }
  }

  /** Nothing more is done here: the second file belongs to the exchange, the session ends. */
  private void handOver(Rebuild.Result result) {
    synchronized (saying) {
      waiting = null;
      running = null;
      handedOver = true;
      out.accept(new Rebuilding.Replacing());
    }
    exchange.begin(
        session, result.difference().isPresent(), kept -> RebuildNews.replaced(result, kept));
  }

  private void stage(RebuildStage stage) {
    synchronized (saying) {
      if (!cancelling) {
        out.accept(RebuildNews.of(stage));
      }
    }
  }

  private void discard() {
    Waiting found = waiting;
    waiting = null;
    if (found != null) {
      Rebuild.delete(found.file());
    }
  }

  private void execute(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException e) {
      log.debug("The ledger is being closed", e); // so nothing can come of it
    }
  }

  /** Breaks off whatever is being done and waits for the thread to end. */
  @Override
  public void close() {
    execute(
        () -> {
          if (waiting != null) {
            discard();
            out.accept(new Rebuilding.Idle());
          }
        });
    thread.shutdown();
    cancel();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("A rebuild did not end within 10 s");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
