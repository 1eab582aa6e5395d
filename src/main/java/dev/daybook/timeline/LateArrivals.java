package dev.daybook.timeline;

/**
 * The movements that arrived late, as {@link Lateness} defines it. Ascending by effective instant;
 * nobody changes the arrays.
 *
 * @param effectiveMillis when each is effective, ms since 1970 UTC
 * @param positions where each stands in the log, see {@link dev.daybook.ledger.PackedPosition}
 */
@SuppressWarnings("ArrayRecordComponent") // large, primitive, and never compared
public record LateArrivals(long[] effectiveMillis, long[] positions) {
  public static final LateArrivals NONE = new LateArrivals(new long[0], new long[0]);

  /** Finds them all; looks at every event once. */
  public static LateArrivals of(TimelineSnapshot snapshot) {
    return snapshot.lateArrivals();
  }

  public int size() {
    return positions.length;
  }
}
