package dev.daybook.workspace.chart;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.timeline.Balances;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
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
   * @param knownUpTo where the knowledge ends with which all is drawn, or null for everything
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
      @Nullable LogEnd knownUpTo,
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
    AsOf known = new AsOf(null, knownUpTo);
    List<ChartModel.Series> lines = ChartQuery.run(fold, index, known, accounts, range, pixels);
    Balances balances = fold.timeline().balances(new AsOf(cursor, knownUpTo));
    return new ChartModel(
        range,
        full,
        ChartQuery.at(fold, index, balances, balances.sums(index.groups()), accounts, lines),
        ChartEvents.of(query, fold, known, accounts, range, lines),
        cursor);
  }
}
