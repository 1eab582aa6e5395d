package dev.daybook.codec;

import dev.daybook.ledger.EffectiveTime;
import dev.daybook.ledger.QuarantineCause;
import java.time.Instant;

/** Effective instants on the wire: ms since 1970 UTC, within {@link EffectiveTime}. */
final class EffectiveMillis {
  private EffectiveMillis() {}

  static long of(Instant instant) {
    if (!EffectiveTime.covers(instant)) {
      throw new IllegalArgumentException(
          "An event takes effect between 1970-01-01 and 2262-04-11, not at " + instant + ".");
    }
    return instant.toEpochMilli();
  }

  static Instant instant(long millis) throws UndecodableException {
    Instant instant = Instant.ofEpochMilli(millis);
    if (!EffectiveTime.covers(instant)) {
      throw new UndecodableException(
          QuarantineCause.TIME,
          "The timestamp " + millis + " ms lies outside 1970-01-01 to 2262-04-11.");
    }
    return instant;
  }
}
