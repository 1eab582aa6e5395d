package dev.daybook.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants that were looked at, in order, and which of them is shown: one goes back and forward
 * among them as in a browser. Where a drag only passes by is no visit. One thread.
 */
final class Visits {
  /** What was looked at for less than this was passed by. */
  private static final Duration GLANCE = Duration.ofMillis(700);

  private static final int MOST = 200;

  private final List<Place> places = new ArrayList<>(List.of(Place.LIVE));
  private int here;
  private Instant since = Instant.EPOCH;

  /**
   * Somewhere to be.
   *
   * @param at null for LIVE
   */
  record Place(@Nullable Instant at) {
    static final Place LIVE = new Place(null);
  }

  /** The cursor stands here at a moment of the clock; the same place again changes nothing. */
  void at(@Nullable Instant cursor, Instant now) {
    Place place = new Place(cursor);
    if (place.equals(places.get(here))) {
      return;
    }
    places.subList(here + 1, places.size()).clear();
    if (here > 0 && now.isBefore(since.plus(GLANCE))) {
      places.removeLast();
    }
    if (!places.getLast().equals(place)) {
      places.add(place);
    }
    if (places.size() > MOST) {
      places.removeFirst();
    }
    here = places.size() - 1;
    since = now;
  }

  boolean canGo(int steps) {
    return here + steps >= 0 && here + steps < places.size();
  }

  /**
   * Goes back (negative) or forward; what is gone to stays where it is in the order.
   *
   * @throws IndexOutOfBoundsException if one {@linkplain #canGo cannot}
   */
  Place go(int steps) {
    Place place = places.get(here + steps);
    here += steps;
    since = Instant.EPOCH;
    return place;
  }
}
