package dev.daybook.workspace.timebar;

import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import dev.daybook.workspace.tools.Memo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All markers, and those of a stretch of time as far as the eye can tell them apart: of each kind
 * at most one per few pixels, which says how many it stands for. Only the workspace's thread
 * touches it.
 */
public final class MarkerDesk {
  /** Markers nearer than this would cover each other. */
  private static final int PIXELS_EACH = 6;

  private static final String LATE = "Late arrival: recorded after a later movement of its account";

  private final MoneyText numbers = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private EventMarkers events = EventMarkers.NONE;
  private final Memo<Parts, List<Track>> tracks = new Memo<>(MarkerDesk::tracks);
  private final Memo<Shown, List<Marker>> shown =
      new Memo<>(k -> reduced(k.tracks, k.range, k.places));

  private record Parts(EventMarkers events, List<Marker> quarantined, List<Marker> bookmarks) {}

  private record Shown(List<Track> tracks, TimeRange range, int places) {}

  /** What was found of the events; takes the place of what was found before. */
  public void found(EventMarkers newer) {
    events = newer;
  }

  public List<Track> tracks(List<Marker> quarantined, List<Marker> bookmarks) {
    return tracks.of(new Parts(events, quarantined, bookmarks));
  }

  private static List<Track> tracks(Parts all) {
    return List.of(
        Track.of(Marker.Kind.LATE, all.events.late(), LATE, "late arrivals"),
        Track.of(Marker.Kind.REVERSAL, all.events.reversals(), "Reversal", "reversals"),
        Track.of(Marker.Kind.QUARANTINED, all.quarantined, "records set aside"),
        Track.of(Marker.Kind.FAILED_BALANCE, all.events.failed(), "balances that did not agree"),
        Track.of(Marker.Kind.BOOKMARK, all.bookmarks, "bookmarks"));
  }

  /**
   * Those to be drawn over a stretch so many pixels wide; the same list until something changes.
   */
  public List<Marker> shown(List<Track> all, TimeRange range, int pixels) {
    return shown.of(new Shown(all, range, Math.max(1, pixels / PIXELS_EACH)));
  }

  private List<Marker> reduced(List<Track> all, TimeRange range, int places) {
    List<Marker> markers = new ArrayList<>();
    for (Track track : all) {
      reduce(track, range, places, markers);
    }
    return markers;
  }

  /** By binary search: what it takes depends on the places, not on the markers. */
  private void reduce(Track track, TimeRange range, int places, List<Marker> into) {
    long from = range.from().toEpochMilli();
    long length = range.length().toMillis() + 1;
    int first = track.before(from);
    int end = track.before(from + length);
    while (first < end) {
      long place = (long) ((track.millis()[first] - from) * (double) places / length);
      long nextStart = from + (long) Math.ceil((place + 1) * (double) length / places);
      int next = Math.max(first + 1, Math.min(end, track.before(nextStart)));
      int count = next - first;
      into.add(
          new Marker(
              track.kind(),
              Instant.ofEpochMilli(track.millis()[first]),
              count,
              count == 1 ? track.label().apply(first) : numbers.count(count) + " " + track.many()));
      first = next;
    }
  }

  /** The nearest marker of any kind after (or before) an instant. */
  public static Optional<Instant> nearest(List<Track> all, Instant from, boolean after) {
    Stream<Instant> each =
        all.stream().map(t -> after ? t.next(from) : t.previous(from)).flatMap(Optional::stream);
    return after ? each.min(Instant::compareTo) : each.max(Instant::compareTo);
  }
}
