package dev.daybook.app;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.FoldTimeoutException;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.ReadModelException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the ingest loop: as long as it gets on, and not for long while it only waits itself.
 * Any thread but the loop's.
 *
 * @param log what the loop reads
 */
record Patience(EventLog log, IngestLoop ingest) {
  /** Said of a loop that failed. */
  static final String CHECKED_NEXT =
      " The next start checks the read model, and folds it anew if it is damaged.";

  private static final Duration FOLD_PATIENCE = Duration.ofSeconds(30);
  private static final Duration STUCK_PATIENCE = Duration.ofSeconds(10);

  /** The fold at the log's present end. */
  Fold current() throws InterruptedException {
    LogEnd end;
    try (LogReader reader = log.reader(LogEnd.START)) {
      end = reader.end();
    }
    long stuckSince = System.nanoTime();
    while (true) {
      try {
        return ingest.awaitFold(end, Duration.ofSeconds(1));
      } catch (FoldTimeoutException e) {
        stuckSince = stuckSince(stuckSince, e);
      }
    }
  }

  /** A fold that has what a decision must look at. */
  Fold upTo(LogEnd end) throws InterruptedException {
    try {
      return ingest.awaitFold(end, FOLD_PATIENCE);
    } catch (FoldTimeoutException e) {
      throw new LogUnavailableException(
          "The ledger could not be read to its end: " + e.getMessage(), false, e);
    }
  }

  /** What came of trying records of the quarantine again; all of them if none is named. */
  RetryResult retry(Collection<LogPosition> of) throws InterruptedException {
    CompletableFuture<RetryResult> result = ingest.retry(of);
    long stuckSince = System.nanoTime();
    while (true) {
      try {
        return result.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        stuckSince = stuckSince(stuckSince, e);
      } catch (ExecutionException e) {
        throw switch (e.getCause()) {
          case LogUnavailableException away -> away;
          case ReadModelException file -> file;
          case null, default ->
              new LogUnavailableException("Not tried again: " + e.getMessage(), false, e);
        };
      }
    }
  }

  /** Since when the ingest loop only waits: now, if it gets on; an exception, if for too long. */
  private long stuckSince(long stuckSince, Exception timeout) {
    return switch (ingest.status()) {
      case IngestStatus.Waiting(_, String sentence, _) -> {
        if (System.nanoTime() - stuckSince > STUCK_PATIENCE.toNanos()) {
          throw new LogUnavailableException(sentence, false, timeout);
        }
        yield stuckSince;
      }
      case IngestStatus.Failed(IngestStatus.Failed.Kind kind, String sentence) ->
          throw kind == IngestStatus.Failed.Kind.OTHER_LOG
              ? new OtherLogException(sentence)
              : new LogUnavailableException(sentence + CHECKED_NEXT, false, timeout);
      case IngestStatus.Stopped _ -> throw new LogUnavailableException("Closed.", false, timeout);
      case IngestStatus.Loading _, IngestStatus.CatchingUp _, IngestStatus.Live _ ->
          System.nanoTime();
    };
  }
}
