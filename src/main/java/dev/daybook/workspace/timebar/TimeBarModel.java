package dev.daybook.workspace.timebar;

import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All history as a histogram.
 *
 * @param range the stretch shown, or null while there is no event
 * @param full the stretch of all history, or null while there is no event
 * @param lastEvent the effective instant of the last event of all, or null while there is none
 * @param density events per pixel column over the range; not copied, nobody changes it
 * @param step the period that StepPeriods moves by at this zoom: "day", "month", "quarter", "year"
 */
@SuppressWarnings("ArrayRecordComponent") // large, primitive, and compared by identity only
public record TimeBarModel(
    @Nullable TimeRange range,
    @Nullable TimeRange full,
    @Nullable Instant lastEvent,
    int[] density,
    List<Marker> markers,
    String step) {
  public static final TimeBarModel NONE =
      new TimeBarModel(null, null, null, new int[0], List.of(), "day");

  public TimeBarModel {
    markers = List.copyOf(markers);
  }

  /**
   * A point worth finding, or several that are too near each other to be told apart.
   *
   * @param at on the effective axis, of the first of them; of records set aside, which have no
   *     place there, when they were recorded
   * @param count how many there are
   * @param label what it is, in words
   */
  public record Marker(Kind kind, Instant at, int count, String label) {
    public Marker(Kind kind, Instant at, String label) {
      this(kind, at, 1, label);
    }

    /** What it marks. */
    public enum Kind {
      /** An event that undoes another. */
      REVERSAL,
      /** A record that is no event. */
      QUARANTINED,
      /** See {@link dev.daybook.timeline.LateArrivals}. */
      LATE,
      /** A bank stated a balance that the ledger did not have. */
      FAILED_BALANCE,
      /** The analyst's own. */
      BOOKMARK
    }
  }
}
