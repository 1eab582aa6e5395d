package dev.daybook.workspace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the analyst stands on the effective axis.
 *
 * @param instant the instant looked at, or null when LIVE
 * @param eventNumber how many events are effective at it: "event n of N"
 * @param eventTotal N
 * @param arrivedSince events that arrived since LIVE was left
 * @param speed the factor on the pace: 0.5, 1, 2, 4, 8 or 16
 * @param pace how much ledger time passes in one second at speed 1, stated beside the control
 */
public record CursorState(
    @Nullable Instant instant,
    long eventNumber,
    long eventTotal,
    long arrivedSince,
    boolean playing,
    double speed,
    Duration pace) {
  public boolean live() {
    return instant == null;
  }
}
