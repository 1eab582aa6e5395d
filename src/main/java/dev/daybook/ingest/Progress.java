package dev.daybook.ingest;

import dev.daybook.ledger.LogEnd;

/** Tells from what was read how far and how fast the loop is. One thread. */
final class Progress {
  private LogEnd end = LogEnd.START;
  private boolean known;
  private long askedNanos;
  private long eventsSince;
  private long eventsPerSecond;

  /** Whether nothing was left to read: the time until there is says nothing of the pace. */
  private boolean idle;

  /** The log's answer. */
  void end(LogEnd found, long nowNanos) {
    if (known && !idle) {
      double seconds = Math.max(1, nowNanos - askedNanos) / 1e9;
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

  /** Whether the log's end is known, without which there is nothing to tell. */
  boolean isKnown() {
    return known;
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
