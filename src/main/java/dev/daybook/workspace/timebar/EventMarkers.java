package dev.daybook.workspace.timebar;

import dev.daybook.timeline.LateArrivals;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.util.List;

/**
 * What is worth a marker of all events at one moment. Immutable; nobody changes the arrays.
 *
 * @param reversals effective instants of the reversals, ms since 1970 UTC, ascending
 * @param late effective instants of the {@link LateArrivals} that are no reversals, ascending
 * @param failed stated balances that the ledger did not have, by instant
 */
@SuppressWarnings("ArrayRecordComponent") // large, primitive, and compared by identity only
public record EventMarkers(long[] reversals, long[] late, List<Marker> failed) {
  static final EventMarkers NONE = new EventMarkers(new long[0], new long[0], List.of());

  public EventMarkers {
    failed = List.copyOf(failed);
  }
}
