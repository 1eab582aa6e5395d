package dev.daybook.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts up to a number, by one thread, and wakes another when it is reached or will not be. */
final class Tally {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final long expected;
  private final CountDownLatch over = new CountDownLatch(1);
  private long count;
  private volatile long firstNanos;
  private volatile long lastNanos;
  private volatile @Nullable Throwable fault;

  Tally(long expected) {
    this.expected = expected;
  }

  /** One more; the counting thread alone. */
  void one() {
    reach(count + 1);
  }

  /** So many by now; the counting thread alone. */
  void reach(long now) {
    if (count == 0 && now > 0) {
      firstNanos = System.nanoTime();
    }
    count = now;
    if (now >= expected && over.getCount() > 0) {
      lastNanos = System.nanoTime();
      over.countDown();
    }
  }

  /** It will not be reached. Any thread. */
  void fail(Throwable why) {
    fault = why;
    over.countDown();
  }

  /** Waits for the number; a rate of events since the begin, and since the first was counted. */
  Rate await(long begunNanos) throws InterruptedException {
    if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("Not done within " + PATIENCE);
    }
    if (fault != null) {
      throw new IllegalStateException("It failed", fault);
    }
    return new Rate(
        expected * 1e9 / (lastNanos - begunNanos), expected * 1e9 / (lastNanos - firstNanos));
  }

  /**
   * Events per second.
   *
   * @param whole from the start on
   * @param running from the first event counted on
   */
  record Rate(double whole, double running) {}
}
