package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.Balances;
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
   * @return {@link ChartModel#NONE} if no event is there to draw
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
    Instant begin = from == null ? full.from() : from;
    Instant end = to == null ? full.to() : to;
    if (!begin.isBefore(end)) {
      return ChartModel.NONE;
    }
    TimeRange range = new TimeRange(begin, end);
    AccountIndex index = new AccountIndex();
    index.follow(fold);
    List<ChartModel.Series> lines = ChartQuery.run(fold, index, AsOf.LIVE, accounts, range, pixels);
    AsOf asOf = cursor == null ? AsOf.LIVE : AsOf.at(cursor);
    Balances balances = fold.timeline().balances(asOf);
    return new ChartModel(
        range,
        full,
        ChartQuery.at(fold, index, balances, balances.sums(index.groups()), accounts, lines),
        ChartEvents.of(query, fold, AsOf.LIVE, accounts, range, lines),
        cursor);
  }
}
