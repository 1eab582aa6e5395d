package dev.daybook.workspace.early;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.AccountStanding;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.Density;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartQuery;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window shows of a book at LIVE, all of history in view and nothing selected: kept when
 * the window closes, and shown at the next start while the book is being loaded. Exact for the end
 * that it names, which must be the read model's. Immutable, for any thread.
 *
 * @param balances by account, all events counted
 * @param ahead the postings that were not effective yet when this was taken
 * @param lines the totals over all of history
 * @param density events per part of all of history
 * @param largest or null
 * @param newest the first rows of the events table
 */
public record LastKnown(
    LogEnd end,
    Instant first,
    Instant last,
    Standings balances,
    List<Ahead> ahead,
    List<ChartModel.Series> lines,
    Columns density,
    Optional<KeyFigures.LargestMove> largest,
    List<Newest> newest) {
  private static final int NEWEST = 200;
  private static final int AHEAD_MAX = 10_000;
  private static final int PIXELS = 1_600;

  /** A posting that is to take effect. */
  record Ahead(int account, long amount, long effectiveMillis) {}

  /** An event, and the balance of its account after it in 1/10,000. */
  public record Newest(LogPosition position, long balanceAfter) {}

  /** How many events fall into each part. */
  @SuppressWarnings("ArrayRecordComponent") // large, primitive, and compared by identity only
  public record Columns(int[] counts) {}

  /** The accounts' columns, in one order. */
  @SuppressWarnings("ArrayRecordComponent") // large, primitive, and compared by identity only
  public record Standings(int[] account, long[] balance, int[] events, long[] lastMillis) {
    long eventTotal() {
      long total = 0;
      for (int each : events) {
        total += each;
      }
      return total;
    }

    public Balances balances() {
      return Balances.kept(account, balance, events, lastMillis);
    }
  }

  /**
   * Takes what is to be kept of a fold; looks at every event.
   *
   * @param now tells what is ahead
   * @return empty if there is nothing to show, or too much is ahead
   */
  static Optional<LastKnown> of(Fold fold, Instant now) {
    TimelineSnapshot timeline = fold.timeline();
    TimeRange full = Ranges.full(timeline);
    long ahead = timeline.eventCount() - timeline.countUpTo(AsOf.at(now));
    if (full == null || ahead > AHEAD_MAX) {
      return Optional.empty();
    }
    Balances balances = timeline.balances(AsOf.LIVE);
    AccountIndex index = new AccountIndex();
    index.follow(fold);
    return Optional.of(
        new LastKnown(
            fold.end(),
            timeline.firstEffective().orElseThrow(),
            timeline.lastEffective().orElseThrow(),
            standings(balances),
            ahead(timeline, (int) ahead),
            ChartQuery.at(
                fold,
                index,
                balances,
                balances.sums(index.groups()),
                List.of(),
                ChartQuery.run(fold, index, AsOf.LIVE, List.of(), full, PIXELS)),
            density(timeline, full),
            FiguresQuery.largest(fold, AsOf.LIVE),
            newest(timeline)));
  }

  private static Standings standings(Balances balances) {
    int size = balances.size();
    Standings columns = new Standings(new int[size], new long[size], new int[size], new long[size]);
    for (int i = 0; i < size; i++) {
      columns.account[i] = balances.accountNumber(i);
      columns.balance[i] = balances.tenThousandths(i);
      columns.events[i] = balances.eventCount(i);
      columns.lastMillis[i] = balances.lastEvent(i).map(Instant::toEpochMilli).orElse(0L);
    }
    return columns;
  }

  private static List<Ahead> ahead(TimelineSnapshot timeline, int count) {
    List<Ahead> found = new ArrayList<>(count);
    for (long i = timeline.eventCount() - count; i < timeline.eventCount(); i++) {
      EventAt event = timeline.eventAt(i);
      found.add(
          new Ahead(
              event.account().number(),
              event.amount().tenThousandths(),
              event.effective().toEpochMilli()));
    }
    return found;
  }

  private static Columns density(TimelineSnapshot timeline, TimeRange full) {
    Density density = Density.of(timeline, AsOf.LIVE, full.from(), full.to(), PIXELS);
    int[] counts = new int[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      counts[i] = (int) Math.min(Integer.MAX_VALUE, density.count(i));
    }
    return new Columns(counts);
  }

  private static List<Newest> newest(TimelineSnapshot timeline) {
    List<Newest> rows = new ArrayList<>();
    for (long i = timeline.eventCount() - 1; i >= 0 && rows.size() < NEWEST; i--) {
      rows.add(
          new Newest(timeline.eventAt(i).position(), timeline.balanceAfter(i).tenThousandths()));
    }
    return rows;
  }

  /** Whether this is what a read model holds: one that was exchanged meanwhile is not. */
  boolean isOf(LogEnd read, List<AccountStanding> standings) {
    if (!end.equals(read) || standings.size() != balances.account.length) {
      return false;
    }
    Balances kept = balances.balances();
    return standings.stream()
        .allMatch(
            s -> {
              int i = kept.indexOf(s.account().id());
              return i >= 0
                  && kept.tenThousandths(i) == s.balance()
                  && kept.eventCount(i) == s.events();
            });
  }

  /** The balances that are effective at an instant which is not before this was taken. */
  public Balances effectiveAt(Instant now) {
    long[] balance = balances.balance.clone();
    int[] events = balances.events.clone();
    Balances all = balances.balances();
    for (Ahead each : ahead) {
      if (each.effectiveMillis > now.toEpochMilli()) {
        int i = all.indexOf(new AccountId(each.account));
        balance[i] -= each.amount;
        events[i]--;
      }
    }
    return Balances.kept(balances.account, balance, events, balances.lastMillis);
  }
}
