package dev.daybook.timeline;

import java.time.Instant;

/**
 * Instants cut into equal parts, pixels or buckets: part {@code i} begins at {@link #start}. Exact
 * whole milliseconds; the last part includes {@code to}.
 */
record PixelScale(long fromMillis, long toMillis, int parts) {
  PixelScale {
    if (parts < 1 || toMillis < fromMillis) {
      throw new IllegalArgumentException(
          "No scale of %d parts from %d to %d".formatted(parts, fromMillis, toMillis));
    }
    Math.addExact(Math.subtractExact(toMillis, fromMillis), 1);
  }

  static PixelScale of(Instant from, Instant to, int parts) {
    return new PixelScale(from.toEpochMilli(), to.toEpochMilli(), parts);
  }

  /** The first millisecond of a part; {@code start(parts)} is the first one beyond. */
  long start(int part) {
    long span = toMillis - fromMillis + 1;
    // Rounded up, so that part(start(i)) >= i; split so that nothing overflows.
    return fromMillis + span / parts * part + Math.ceilDiv(span % parts * part, parts);
  }

  /** The part that an instant between the ends falls into. */
  int part(long millis) {
    long span = toMillis - fromMillis + 1;
    long since = millis - fromMillis;
    int guess = (int) Math.min(parts - 1, (long) ((double) since / span * parts));
    while (guess > 0 && start(guess) > millis) {
      guess--;
    }
    while (guess + 1 < parts && start(guess + 1) <= millis) {
      guess++;
    }
    return guess;
  }
}
