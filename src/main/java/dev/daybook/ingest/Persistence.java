package dev.daybook.ingest;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.readmodel.ReadModelException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again, with growing pauses, what may pass by itself: a store that does not answer, a full
 * disk. {@link #attempt} belongs to the ingest thread, the others are for any thread.
 */
final class Persistence {
  private static final Logger log = LoggerFactory.getLogger(Persistence.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hurried = lock.newCondition();
  private final InstantSource clock;
  private final StatusBoard status;
  private boolean inAHurry;
  private boolean stopped;

  Persistence(InstantSource clock, StatusBoard status) {
    this.clock = clock;
    this.status = status;
  }

  /**
   * The result of the first attempt that succeeds.
   *
   * @throws StoppedException if {@link #stop} was called
   * @throws OtherLogException if the log is not the one any more that was read
   * @throws ReadModelException if trying again cannot help
   */
  <T> T attempt(Supplier<T> task) {
    Backoff backoff = new Backoff();
    Instant since = null;
    while (true) {
      requireRunning();
      try {
        return task.get();
      } catch (OtherLogException e) {
        throw e;
      } catch (LogUnavailableException e) {
        since = report(IngestStatus.Waiting.For.STORE, e, since);
      } catch (ReadModelException e) {
        if (!mayPass(e.problem())) {
          throw e;
        }
        since = report(IngestStatus.Waiting.For.FILE, e, since);
      }
      pause(backoff.next());
    }
  }

  private Instant report(
      IngestStatus.Waiting.For what, RuntimeException e, @Nullable Instant since) {
    if (since == null) {
      log.warn("Waiting: {}", e.getMessage(), e);
    }
    Instant first = since == null ? clock.instant() : since;
    status.publish(new IngestStatus.Waiting(what, String.valueOf(e.getMessage()), first));
    return first;
  }

  private static boolean mayPass(ReadModelException.Problem problem) {
    return switch (problem) {
      case BUSY, DISK_FULL, UNUSABLE -> true;
      case NEWER_FILE, OTHER_LOG, OTHER_WRITER, DAMAGED -> false;
    };
  }

  private void pause(Duration duration) {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (!inAHurry && !stopped && left > 0) {
        left = hurried.awaitNanos(left);
      }
      inAHurry = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      lock.unlock();
    }
  }

  void requireRunning() {
    lock.lock();
    try {
      if (stopped) {
        throw new StoppedException();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Cuts the present pause short: somebody waits. */
  void hurry() {
    lock.lock();
    try {
      inAHurry = true;
      hurried.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Makes the present and every later attempt end. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      hurried.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The loop was told to stop. */
  static final class StoppedException extends RuntimeException {
    StoppedException() {
      super("stopped");
    }
  }
}
