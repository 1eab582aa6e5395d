package dev.daybook.ingest;

import java.time.Duration;

/** How long to wait before the next attempt: 50 ms, doubling up to 2 s. One thread. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Duration next = FIRST;

  Duration next() {
    Duration wait = next;
    Duration doubled = wait.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return wait;
  }

  /** It went well: the next failure is a first one. */
  void reset() {
    next = FIRST;
  }
}
