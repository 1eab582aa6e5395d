package dev.daybook.ingest;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.Projection;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.timeline.Timeline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log, writes the read model, extends the timeline, and publishes the {@link Fold}, in
 * this order, on one daemon thread that owns the log's reader and the writing connection. So
 * everything in a fold is in the file, and a crash at any moment loses nothing that the log has.
 *
 * <p>Listeners are called on the ingest thread and must return at once. All methods are for any
 * thread.
 */
public final class IngestLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IngestLoop.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** In a flood the more records a transaction brings, the fewer pages are written twice. */
  private static final int MOST_AT_ONCE = 50_000;

  private final EventLog eventLog;
  private final ReadModel readModel;
  private final Consumer<Fold> foldListener;
  private final FoldBoard folds = new FoldBoard();
  private final StatusBoard status;
  private final Persistence persistence;
  private final Progress progress = new Progress();
  private final AtomicReference<@Nullable ReadAhead> reading = new AtomicReference<>();
  private final Thread thread = new Thread(this::run, "daybook-ingest");
  private final Retries retries;
  private @Nullable KeptBook kept;
  private Timeline timeline = new Timeline();
  private long retried;

  /**
   * A loop that is not started yet.
   *
   * @param clock tells since when it waits, for the eye only
   */
  public IngestLoop(
      EventLog eventLog,
      ReadModel readModel,
      InstantSource clock,
      Consumer<Fold> foldListener,
      Consumer<IngestStatus> statusListener) {
    this.eventLog = eventLog;
    this.readModel = readModel;
    this.foldListener = foldListener;
    this.status = new StatusBoard(statusListener);
    this.persistence = new Persistence(clock, status);
    this.retries = new Retries(eventLog, readModel, persistence::requireRunning);
    thread.setDaemon(true);
  }

  /** Begins with a book that was loaded from the read model before. Before {@link #start}. */
  public void goOnWith(KeptBook book) {
    kept = book;
  }

  /** Starts the thread; once. */
  public void start() {
    thread.start();
  }

  /** The newest fold. */
  public Fold latest() {
    return folds.latest();
  }

  public IngestStatus status() {
    return status.latest();
  }

  /**
   * The first fold that reaches an end of the log.
   *
   * @throws FoldTimeoutException if none does in time, or the loop has ended
   */
  public Fold awaitFold(LogEnd end, Duration timeout) throws InterruptedException {
    return folds.await(end, timeout, this::hurry);
  }

  /**
   * Decodes records of the quarantine anew and applies those that are events by now.
   *
   * @param of the records, or empty for all
   * @return what came of it; exceptional if the loop has ended, or the registry does not answer
   */
  public CompletableFuture<RetryResult> retry(Collection<LogPosition> of) {
    CompletableFuture<RetryResult> result = retries.ask(of);
    wakeup();
    return result;
  }

  private void hurry() {
    persistence.hurry();
    wakeup();
  }

  private void wakeup() {
    ReadAhead ahead = reading.get();
    if (ahead != null) {
      ahead.wakeup();
    }
  }

  private void run() {
    String end = "Daybook is closing.";
    try (Projector projector = persistence.attempt(readModel::projector)) {
      load(projector);
      follow(projector);
    } catch (Persistence.StoppedException e) {
      status.publish(new IngestStatus.Stopped());
    } catch (OtherLogException e) {
      end = fail(IngestStatus.Failed.Kind.OTHER_LOG, String.valueOf(e.getMessage()), e);
    } catch (ReadModelException e) {
      end = fail(IngestStatus.Failed.Kind.FAULT, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | Error e) {
      end =
          fail(
              IngestStatus.Failed.Kind.FAULT,
              "Reading the log failed unexpectedly: restart Daybook. (" + e + ")",
              e);
    } finally {
      folds.end(end);
      retries.end(end);
    }
  }

  private String fail(IngestStatus.Failed.Kind kind, String sentence, Throwable cause) {
    log.error("Ingest has ended: {}", sentence, cause);
    status.publish(new IngestStatus.Failed(kind, sentence));
    return sentence;
  }

  private void load(Projector projector) {
    KeptBook book = kept;
    if (book == null || !book.fold().end().equals(projector.next())) {
      book =
          persistence.attempt(
              () -> KeptBook.load(readModel, status::publish, persistence::requireRunning));
    }
    kept = null; // its first fold is not held for ever
    timeline = book.timeline();
    publish(projector);
  }

  private void follow(Projector projector) {
    LogReader reader = persistence.attempt(() -> eventLog.reader(projector.next()));
    try (ReadAhead ahead =
        new ReadAhead(reader, projector.next(), MOST_AT_ONCE, folds::isAwaited)) {
      reading.set(ahead);
      while (true) {
        ReadAhead.Piece piece = persistence.attempt(ahead::take);
        persistence.attempt(() -> take(projector, piece));
        retries.run(projector, this::retried);
        report(piece, projector.next());
      }
    } finally {
      reading.set(null);
    }
  }

  private Projection take(Projector projector, ReadAhead.Piece piece) {
    Projection projection = projector.apply(piece.entries(), piece.next(), piece.expired());
    piece.expired().forEach(gap -> log.warn("Gone from the log before it was read: {}", gap));
    applied(projector, projection);
    return projection;
  }

  private void retried(Projector projector, Projection projection) {
    retried += projection.applied().size();
    applied(projector, projection);
  }

  private void applied(Projector projector, Projection projection) {
    projection.applied().forEach(timeline::add);
    if (!projection.isEmpty() || !projector.next().equals(folds.latest().end())) {
      publish(projector);
    }
  }

  private void publish(Projector projector) {
    Fold fold =
        new Fold(
            timeline.snapshot(),
            projector.accounts(),
            projector.next(),
            projector.eventCount(),
            projector.duplicateCount(),
            projector.quarantineCount(),
            retried);
    folds.publish(fold);
    foldListener.accept(fold);
  }

  private void report(ReadAhead.Piece piece, LogEnd reached) {
    progress.read(piece.entries().size());
    if (piece.end() != null) {
      progress.end(piece.end(), System.nanoTime());
    }
    if (progress.isKnown()) {
      IngestStatus now = progress.at(reached);
      if (piece.end() != null || now instanceof IngestStatus.Live) { // not for every batch
        status.publish(now);
      }
    }
  }

  /** Stops within about a second; the file then holds whole batches. Waits for the thread. */
  @Override
  public void close() {
    persistence.stop();
    wakeup();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!thread.join(CLOSE_TIMEOUT)) {
        log.warn("The ingest thread did not stop within {}", CLOSE_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
