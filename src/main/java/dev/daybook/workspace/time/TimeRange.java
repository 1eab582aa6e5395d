package dev.daybook.workspace.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of the effective axis, from inclusive to inclusive; never empty. */
public record TimeRange(Instant from, Instant to) {
  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A range ends after it begins: " + from + " to " + to);
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
