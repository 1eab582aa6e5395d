package dev.daybook.workspace.difference;

import dev.daybook.ledger.AccountId;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.TimelineSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a step from an instant leads; null is LIVE, which stands behind the last event. Pure. */
final class HandleMoves {
  private HandleMoves() {}

  /** By so many events of some accounts, of all if there are none; those of one instant are one. */
  static @Nullable Instant byEvents(
      TimelineSnapshot timeline, @Nullable Instant from, List<AccountId> of, int events) {
    Instant at = from;
    for (int i = 0; i < Math.abs(events); i++) {
      Instant start = at == null ? afterLast(timeline) : at;
      if (start == null || (at == null && events > 0)) {
        return at;
      }
      Optional<EventAt> to =
          events < 0 ? timeline.previousEvent(start, of) : timeline.nextEvent(start, of);
      if (to.isEmpty()) {
        return events > 0 ? null : at;
      }
      at = to.get().effective();
    }
    return at;
  }

  private static @Nullable Instant afterLast(TimelineSnapshot timeline) {
    return timeline.lastEffective().map(last -> last.plusMillis(1)).orElse(null);
  }
}
