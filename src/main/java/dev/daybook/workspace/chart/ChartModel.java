package dev.daybook.workspace.chart;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step lines, already reduced to at most first, lowest, highest and last point per pixel.
 *
 * @param range the stretch shown, or null while there is no event
 * @param full the stretch of all history, or null while there is no event
 * @param series one per account or, with no selection, one per currency
 * @param events those within the range, oldest effective first; none if there are too many to be
 *     told apart
 * @param cursor where the cursor line stands, or null when LIVE
 */
public record ChartModel(
    @Nullable TimeRange range,
    @Nullable TimeRange full,
    List<Series> series,
    List<Point> events,
    @Nullable Instant cursor) {
  public static final ChartModel NONE = new ChartModel(null, null, List.of(), List.of(), null);

  public ChartModel {
    series = List.copyOf(series);
    events = List.copyOf(events);
  }

  /**
   * An event on a line.
   *
   * @param line its line's place among the {@link #series}
   */
  public record Point(int line, EventTable.EventRow event) {}

  /**
   * One step line. The value {@code tenThousandths[i]} stands from {@code millis[i]} until {@code
   * millis[i + 1]}, the last one to the end of the range. The arrays are not copied: nobody changes
   * them.
   *
   * @param millis ms since 1970 UTC, ascending
   * @param tenThousandths balances in 1/10,000 of the currency unit
   * @param events how many events stand behind it within the range
   * @param atCursor the value at the cursor's instant, when LIVE after all events: exact even where
   *     the points are thinned, and equal to the tables' figure
   * @param insteadOf the label of the real line that it would be instead, if it is supposed; else
   *     null
   */
  @SuppressWarnings("ArrayRecordComponent") // large, primitive, and compared by identity only
  public record Series(
      String label,
      CurrencyCode currency,
      long[] millis,
      long[] tenThousandths,
      long events,
      long atCursor,
      @Nullable String insteadOf) {
    /** A real line. */
    public Series(
        String label,
        CurrencyCode currency,
        long[] millis,
        long[] tenThousandths,
        long events,
        long atCursor) {
      this(label, currency, millis, tenThousandths, events, atCursor, null);
    }

    /** Whether nobody made what is behind it. */
    public boolean supposed() {
      return insteadOf != null;
    }

    /** The same line, supposed. */
    Series insteadOf(String real) {
      return new Series(label, currency, millis, tenThousandths, events, atCursor, real);
    }

    /** The same line with another value at the cursor. */
    Series at(long valueAtCursor) {
      return new Series(label, currency, millis, tenThousandths, events, valueAtCursor, insteadOf);
    }
  }
}
