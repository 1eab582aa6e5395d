package dev.daybook.workspace.time;

import dev.daybook.timeline.TimelineSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretches of time the chart and the time bar show. Pure. */
public final class Ranges {
  private Ranges() {}

  /** All of history with a little air at both ends, or null while there is no event. */
  public static @Nullable TimeRange full(TimelineSnapshot timeline) {
    Instant first = timeline.firstEffective().orElse(null);
    Instant last = timeline.lastEffective().orElse(null);
    if (first == null || last == null) {
      return null;
    }
    return between(first, last);
  }

  /** All of history from the first event to the last, with a little air at both ends. */
  public static TimeRange between(Instant first, Instant last) {
    Duration length = Duration.between(first, last);
    Duration air = length.isZero() ? Duration.ofHours(12) : length.dividedBy(50).plusMillis(1);
    return new TimeRange(first.minus(air), last.plus(air));
  }

  /** So much more that instants outside are within, with a little air. */
  public static @Nullable TimeRange with(@Nullable TimeRange range, List<Instant> instants) {
    if (range == null || instants.isEmpty()) {
      return range;
    }
    Instant first = instants.getFirst();
    Instant last = instants.getLast();
    Instant from = first.isBefore(range.from()) ? first : range.from();
    Instant to = last.isAfter(range.to()) ? last : range.to();
    Duration air = Duration.between(from, to).dividedBy(50).plusMillis(1);
    return new TimeRange(
        from.equals(range.from()) ? from : from.minus(air),
        to.equals(range.to()) ? to : to.plus(air));
  }

  /** What is shown: the range asked for, or everything. */
  public static @Nullable TimeRange shown(@Nullable TimeRange asked, @Nullable TimeRange full) {
    return full == null ? null : asked == null ? full : asked;
  }
}
