package dev.daybook.workspace.timebar;

import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * All markers of one kind, as many as they are. Immutable; nobody changes the array.
 *
 * @param millis ms since 1970 UTC, ascending
 * @param label what one of them says, by its index
 * @param many what more of them are: "late arrivals"
 */
@SuppressWarnings("ArrayRecordComponent") // large, primitive, and never compared
public record Track(Marker.Kind kind, long[] millis, IntFunction<String> label, String many) {
  static Track of(Marker.Kind kind, long[] millis, String one, String many) {
    return new Track(kind, millis, _ -> one, many);
  }

  static Track of(Marker.Kind kind, List<Marker> markers, String many) {
    List<Marker> sorted = markers.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    return new Track(
        kind,
        sorted.stream().mapToLong(m -> m.at().toEpochMilli()).toArray(),
        i -> sorted.get(i).label(),
        many);
  }

  /** The first after an instant. */
  Optional<Instant> next(Instant from) {
    int at = before(from.toEpochMilli() + 1);
    return at == millis.length ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis[at]));
  }

  /** The last before an instant. */
  Optional<Instant> previous(Instant from) {
    int at = before(from.toEpochMilli()) - 1;
    return at < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis[at]));
  }

  /** How many are before an instant. */
  int before(long at) {
    int found = Arrays.binarySearch(millis, at);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && millis[found - 1] == at) {
      found--; // of equals any is found
    }
    return found;
  }
}
