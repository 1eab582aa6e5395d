package dev.daybook.workspace;

import dev.daybook.workspace.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast history plays. Pure. */
final class Playback {
  static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

  /** Paces that an analyst can name; all of history takes about a minute at speed 1. */
  private static final List<Duration> PACES =
      List.of(
          Duration.ofDays(365),
          Duration.ofDays(91),
          Duration.ofDays(30),
          Duration.ofDays(7),
          Duration.ofDays(1),
          Duration.ofHours(6),
          Duration.ofHours(1),
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1));

  private Playback() {}

  /** How much ledger time passes in one second at speed 1. */
  static Duration pace(TimeRange full) {
    Duration aMinuteForAll = full.length().dividedBy(60);
    return PACES.stream()
        .filter(pace -> pace.compareTo(aMinuteForAll) <= 0)
        .findFirst()
        .orElse(Duration.ofSeconds(1));
  }

  /** Where the cursor is after {@code nanos} of real time. */
  static Instant advance(Instant cursor, Duration pace, double speed, long nanos) {
    double millis = pace.toMillis() * speed * nanos / 1e9;
    return cursor.plusMillis(Math.max(1, Math.round(millis)));
  }

  static int changed(int speedIndex, int steps) {
    return Math.clamp(speedIndex + (long) steps, 0, SPEEDS.size() - 1);
  }
}
