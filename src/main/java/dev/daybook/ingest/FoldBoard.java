package dev.daybook.ingest;

import dev.daybook.ledger.LogEnd;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest fold, and those who wait for a newer one. Thread-safe. */
final class FoldBoard {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile Fold latest = Fold.EMPTY;
  private final AtomicInteger waiting = new AtomicInteger();
  private String end = "";

  Fold latest() {
    return latest;
  }

  /** Whether anyone waits for a newer fold. */
  boolean isAwaited() {
    return waiting.get() > 0;
  }

  void publish(Fold fold) {
    latest = fold;
    if (isAwaited()) {
      signal();
    }
  }

  /** No further fold will come; the sentence says why. */
  void end(String sentence) {
    lock.lock();
    try {
      end = sentence;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  Fold await(LogEnd wanted, Duration timeout, Runnable hurry) throws InterruptedException {
    if (latest.end().covers(wanted)) {
      return latest;
    }
    lock.lock();
    try {
      // Before the fold is looked at again: a publisher that sees no one waiting does not signal.
      waiting.incrementAndGet();
      hurry.run();
      long left = timeout.toNanos();
      while (!latest.end().covers(wanted)) {
        if (!end.isEmpty()) {
          throw new FoldTimeoutException(end);
        }
        if (left <= 0) {
          throw new FoldTimeoutException(
              "The log was not read to its end within %d ms; it is read up to %s."
                  .formatted(timeout.toMillis(), latest.end()));
        }
        left = changed.awaitNanos(left);
      }
      return latest;
    } finally {
      waiting.decrementAndGet();
      lock.unlock();
    }
  }
}
