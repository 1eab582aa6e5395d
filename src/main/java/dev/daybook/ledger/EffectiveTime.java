package dev.daybook.ledger;

import java.time.Instant;

/**
 * The instants an event may take effect at: from 1970-01-01 to 2262-04-11, so that they fit both
 * the wire's milliseconds and a {@code long} of nanoseconds.
 */
public final class EffectiveTime {
  public static final Instant MIN = Instant.EPOCH;
  public static final Instant MAX = Instant.ofEpochMilli(Long.MAX_VALUE / 1_000_000);

  private EffectiveTime() {}

  public static boolean covers(Instant instant) {
    return !instant.isBefore(MIN) && !instant.isAfter(MAX);
  }
}
