package dev.daybook.codec;

import java.time.Instant;

/**
 * The instants an event may take effect at: from 1970-01-01 to 2262-04-11, so that they fit both
 * the wire's milliseconds and a {@code long} of nanoseconds.
 */
public final class EffectiveTime {
  public static final Instant MIN = Instant.EPOCH;
  public static final Instant MAX = Instant.ofEpochMilli(Long.MAX_VALUE / 1_000_000);

  private EffectiveTime() {}

  static long toMillis(Instant instant) {
    if (instant.isBefore(MIN) || instant.isAfter(MAX)) {
      throw new IllegalArgumentException(
          "An event takes effect between 1970-01-01 and 2262-04-11, not at " + instant + ".");
    }
    return instant.toEpochMilli();
  }

  static Instant ofMillis(long millis) throws UndecodableException {
    if (millis < 0 || millis > MAX.toEpochMilli()) {
      throw new UndecodableException(
          "The timestamp " + millis + " ms lies outside 1970-01-01 to 2262-04-11.");
    }
    return Instant.ofEpochMilli(millis);
  }
}
