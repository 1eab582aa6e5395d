package dev.daybook.ingest;

import dev.daybook.ledger.LogEnd;
import java.time.Duration;

/**
 * Tells from the batches read how far and how fast the loop is, asking the log for its end only a
 * few times a second. One thread.
 */
final class Progress {
  private static final long INTERVAL_NANOS = Duration.ofMillis(250).toNanos();

  private LogEnd end = LogEnd.START;
  private boolean known;
  private long askedNanos;
  private long eventsSince;
  private long eventsPerSecond;

  /** Whether nothing was left to read: the time until there is says nothing of the pace. */
  private boolean idle;

  /** Whether the log should be asked for its end. */
  boolean isDue(long nowNanos) {
    return !known || nowNanos - askedNanos >= INTERVAL_NANOS;
  }

  /** The log's answer. */
  void end(LogEnd found, long nowNanos) {
    if (known && !idle) {
      double seconds = (nowNanos - askedNanos) / 1e9;
      long measured = Math.round(eventsSince / seconds);
      eventsPerSecond = eventsPerSecond == 0 ? measured : (eventsPerSecond + measured) / 2;
    }
    end = found;
    known = true;
    idle = false;
    askedNanos = nowNanos;
    eventsSince = 0;
  }

  void read(int entries) {
    eventsSince += entries;
  }

  /** A new connection knows nothing yet. */
  void reset() {
    known = false;
    eventsSince = 0;
    eventsPerSecond = 0;
  }

  IngestStatus at(LogEnd next) {
    if (next.covers(end)) {
      eventsPerSecond = 0;
      idle = true;
      return new IngestStatus.Live();
    }
    long behind =
        end.nextOffsets().entrySet().stream()
            .mapToLong(e -> Math.max(0, e.getValue() - next.nextOffset(e.getKey())))
            .sum();
    return new IngestStatus.CatchingUp(behind, eventsPerSecond);
  }
}
