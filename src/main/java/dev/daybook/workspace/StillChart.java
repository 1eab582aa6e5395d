package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a ledger that nobody moves through, as a command draws it. Pure but for the file.
 */
public final class StillChart {
  private StillChart() {}

  /**
   * The chart.
   *
   * @param accounts empty for the total per currency
   * @param from where it begins, or null for the beginning of history
   * @param to where it ends, or null for the end of history
   * @param cursor the instant of the exact values, or null for LIVE
   * @param pixels how wide the plot is
   * @throws IllegalArgumentException if it would end before it begins
   */
  public static ChartModel of(
      Fold fold,
      EventsQuery query,
      List<AccountId> accounts,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Instant cursor,
      int pixels) {
    TimeRange full = Ranges.full(fold.timeline());
    if (full == null) {
      return ChartModel.NONE;
    }
    TimeRange range = new TimeRange(from == null ? full.from() : from, to == null ? full.to() : to);
    List<ChartModel.Series> lines = ChartQuery.run(fold, AsOf.LIVE, accounts, range, pixels);
    AsOf asOf = cursor == null ? AsOf.LIVE : AsOf.at(cursor);
    return new ChartModel(
        range,
        full,
        ChartQuery.at(fold, fold.timeline().balances(asOf), accounts, lines),
        ChartEvents.of(query, fold, AsOf.LIVE, accounts, range, lines),
        cursor);
  }
}
