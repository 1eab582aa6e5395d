package dev.daybook.workspace.chart;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.BalanceSeries;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.GroupSums;
import dev.daybook.timeline.GroupTotals;
import dev.daybook.timeline.PixelColumns;
import dev.daybook.timeline.PixelReducer;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.time.TimeRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The chart's step lines over a stretch of time. Stateless. */
public final class ChartQuery {
  /** More lines than this cannot be told apart. */
  private static final int MOST_SERIES = 12;

  private ChartQuery() {}

  /**
   * One series per selected account or, with no selection, the total per currency.
   *
   * @param index brought up to the fold
   * @param known all instants, with what is known of them
   */
  public static List<ChartModel.Series> run(
      Fold fold,
      AccountIndex index,
      AsOf known,
      List<AccountId> selection,
      TimeRange range,
      int pixels) {
    if (selection.isEmpty()) {
      return totals(fold, index, known, range, pixels);
    }
    List<ChartModel.Series> series = new ArrayList<>();
    for (AccountId id : selection.subList(0, Math.min(MOST_SERIES, selection.size()))) {
      Account account = fold.accounts().get(id).orElse(null);
      if (account != null) {
        String label = (id + " " + account.name()).strip();
        BalanceSeries balance = fold.timeline().series(id, known);
        series.add(steps(label, account.currency(), balance, range, pixels));
      }
    }
    return series;
  }

  /** A total that leaves the range at some instant has no line; the key figures still have it. */
  private static List<ChartModel.Series> totals(
      Fold fold, AccountIndex index, AsOf known, TimeRange range, int pixels) {
    GroupTotals totals = fold.timeline().totals(index.groups(), known);
    List<Optional<PixelColumns>> columns = totals.reduce(range.from(), range.to(), pixels);
    List<ChartModel.Series> series = new ArrayList<>();
    for (CurrencyCode currency : index.currencies()) {
      int group = index.group(currency);
      Steps exact = (from, to, step) -> totals.replay(group, from, to, step);
      columns
          .get(group)
          .map(reduced -> line("Total " + currency, currency, reduced, exact, range))
          .ifPresent(series::add);
    }
    return series;
  }

  /**
   * The same lines with their exact values at the cursor.
   *
   * @param lines as {@link #run} gave them for this fold and selection
   * @param balances at the cursor
   * @param sums of the index's groups at the cursor
   */
  public static List<ChartModel.Series> at(
      Fold fold,
      AccountIndex index,
      Balances balances,
      GroupSums sums,
      List<AccountId> selection,
      List<ChartModel.Series> lines) {
    if (selection.isEmpty()) {
      return lines.stream()
          .flatMap(line -> at(line, sums.sum(index.group(line.currency()))).stream())
          .toList();
    }
    List<AccountId> accounts = drawn(fold, selection);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i).at(balance(balances, accounts.get(i)).tenThousandths()))
        .toList();
  }

  /** The selected accounts that have a line, in the lines' order. */
  static List<AccountId> drawn(Fold fold, List<AccountId> selection) {
    return selection.stream()
        .limit(MOST_SERIES)
        .filter(id -> fold.accounts().get(id).isPresent())
        .toList();
  }

  private static Optional<ChartModel.Series> at(ChartModel.Series line, BigInteger sum) {
    return sum.bitLength() < Long.SIZE ? Optional.of(line.at(sum.longValue())) : Optional.empty();
  }

  private static Amount balance(Balances balances, AccountId account) {
    int index = balances.indexOf(account);
    return index < 0 ? Amount.ZERO : balances.balance(index);
  }

  /** Visits each step between two instants, both inclusive. */
  @FunctionalInterface
  private interface Steps {
    void replay(long fromMillis, long toMillis, BalanceSeries.Step step);
  }

  /** A balance over a stretch of time as a line. */
  static ChartModel.Series steps(
      String label, CurrencyCode currency, BalanceSeries series, TimeRange range, int pixels) {
    PixelColumns columns = PixelReducer.reduce(series, range.from(), range.to(), pixels);
    return line(label, currency, columns, series::replay, range);
  }

  /** Each step where it stands if they are few; else the columns, of which nothing is lost. */
  private static ChartModel.Series line(
      String label, CurrencyCode currency, PixelColumns columns, Steps exact, TimeRange range) {
    long from = range.from().toEpochMilli();
    int steps = 0;
    for (int i = 0; i < columns.width(); i++) {
      steps += columns.steps(i);
    }
    Points points = new Points(4 * columns.width());
    points.at(from, columns.entering());
    if (steps < 4 * columns.width()) {
      exact.replay(from, range.to().toEpochMilli(), points);
    } else {
      double perColumn = (double) range.length().toMillis() / columns.width();
      for (int i = 0; i < columns.width(); i++) {
        if (columns.steps(i) > 0) {
          // All four fall on one pixel: their order within it cannot be seen, the extremes can.
          long at = from + (long) (i * perColumn);
          points.at(at, columns.first(i));
          points.at(at, columns.min(i));
          points.at(at, columns.max(i));
          points.at(at, columns.last(i));
        }
      }
    }
    return points.series(label, currency);
  }

  /** Collects the points of a line. */
  private static final class Points implements BalanceSeries.Step {
    private final long[] millis;
    private final long[] values;
    private int size;

    Points(int most) {
      millis = new long[most + 1];
      values = new long[most + 1];
    }

    @Override
    public void at(long effectiveMillis, long tenThousandthsAfter) {
      millis[size] = effectiveMillis;
      values[size++] = tenThousandthsAfter;
    }

    ChartModel.Series series(String label, CurrencyCode currency) {
      return new ChartModel.Series(
          label, currency, Arrays.copyOf(millis, size), Arrays.copyOf(values, size), size - 1L, 0);
    }
  }
}
