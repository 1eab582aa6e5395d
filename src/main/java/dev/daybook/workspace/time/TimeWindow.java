package dev.daybook.workspace.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stretch of history to show after zooming or panning: never beyond all of it. */
public final class TimeWindow {
  /** Closer than this there is nothing to see: events have whole milliseconds. */
  private static final long SHORTEST_MILLIS = 1_000;

  private TimeWindow() {}

  /**
   * The range zoomed around an instant that stays where it is on screen.
   *
   * @param factor below 1 shows less, above 1 more
   * @return null for all of history
   */
  public static @Nullable TimeRange zoomed(
      TimeRange range, TimeRange full, double factor, Instant around) {
    long from = range.from().toEpochMilli();
    long to = range.to().toEpochMilli();
    long at = Math.clamp(around.toEpochMilli(), from, to);
    long length = Math.max(SHORTEST_MILLIS, Math.round((to - from) * factor));
    long before = Math.round((at - from) / (double) (to - from) * length);
    return within(at - before, length, full);
  }

  /** The range moved by so many milliseconds; null for all of history. */
  public static @Nullable TimeRange moved(TimeRange range, TimeRange full, long millis) {
    return within(range.from().toEpochMilli() + millis, range.length().toMillis(), full);
  }

  private static @Nullable TimeRange within(long from, long length, TimeRange full) {
    long first = full.from().toEpochMilli();
    long last = full.to().toEpochMilli();
    if (length >= last - first) {
      return null;
    }
    long start = Math.clamp(from, first, last - length);
    return new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + length));
  }
}
