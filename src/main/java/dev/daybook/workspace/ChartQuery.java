package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.BalanceSeries;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.PixelColumns;
import dev.daybook.timeline.PixelReducer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The chart's step lines over a stretch of time. Pure. */
final class ChartQuery {
  /** More lines than this cannot be told apart. */
  private static final int MOST_SERIES = 12;

  private ChartQuery() {}

  /**
   * One series per selected account or, with no selection, the total per currency.
   *
   * @param known all instants, with what is known of them
   */
  static List<ChartModel.Series> run(
      Fold fold, AsOf known, List<AccountId> selection, TimeRange range, int pixels) {
    List<ChartModel.Series> series = new ArrayList<>();
    if (selection.isEmpty()) {
      totals(fold)
          .forEach(
              (currency, accounts) ->
                  total(fold, known, currency, accounts, range, pixels).ifPresent(series::add));
      return series;
    }
    for (AccountId id : selection.subList(0, Math.min(MOST_SERIES, selection.size()))) {
      Account account = fold.accounts().get(id).orElse(null);
      if (account != null) {
        String label = (id + " " + account.name()).strip();
        series.add(
            steps(label, account.currency(), fold.timeline().series(id, known), range, pixels));
      }
    }
    return series;
  }

  /** A total that leaves the range at some instant has no line; the key figures still have it. */
  private static Optional<ChartModel.Series> total(
      Fold fold,
      AsOf known,
      CurrencyCode currency,
      List<AccountId> accounts,
      TimeRange range,
      int pixels) {
    try {
      return Optional.of(
          steps(
              "Total " + currency,
              currency,
              fold.timeline().series(accounts, known),
              range,
              pixels));
    } catch (AmountException _) {
      return Optional.empty();
    }
  }

  /**
   * The same lines with their exact values at the cursor.
   *
   * @param lines as {@link #run} gave them for this fold and selection
   * @param balances at the cursor
   */
  static List<ChartModel.Series> at(
      Fold fold, Balances balances, List<AccountId> selection, List<ChartModel.Series> lines) {
    if (selection.isEmpty()) {
      Map<CurrencyCode, List<AccountId>> totals = totals(fold);
      return lines.stream()
          .flatMap(
              line ->
                  sum(balances, totals.getOrDefault(line.currency(), List.of())).stream()
                      .map(sum -> line.at(sum.tenThousandths())))
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

  private static Optional<Amount> sum(Balances balances, List<AccountId> accounts) {
    try {
      return Optional.of(
          accounts.stream().map(a -> balance(balances, a)).reduce(Amount.ZERO, Amount::plus));
    } catch (AmountException _) {
      return Optional.empty();
    }
  }

  private static Amount balance(Balances balances, AccountId account) {
    int index = balances.indexOf(account);
    return index < 0 ? Amount.ZERO : balances.balance(index);
  }

  private static Map<CurrencyCode, List<AccountId>> totals(Fold fold) {
    Map<CurrencyCode, List<AccountId>> byCurrency = new TreeMap<>();
    fold.accounts()
        .all()
        .forEach(
            account ->
                byCurrency
                    .computeIfAbsent(account.currency(), _ -> new ArrayList<>())
                    .add(account.id()));
    return byCurrency;
  }

  static ChartModel.Series steps(
      String label, CurrencyCode currency, BalanceSeries series, TimeRange range, int pixels) {
    Steps steps = new Steps(4 * pixels);
    steps.at(range.from().toEpochMilli(), series.balanceAt(range.from().toEpochMilli() - 1));
    series.replay(range.from().toEpochMilli(), range.to().toEpochMilli(), steps);
    return steps.exceeded
        ? reduced(label, currency, series, range, pixels)
        : steps.series(label, currency);
  }

  private static ChartModel.Series reduced(
      String label, CurrencyCode currency, BalanceSeries series, TimeRange range, int pixels) {
    PixelColumns columns = PixelReducer.reduce(series, range.from(), range.to(), pixels);
    Steps steps = new Steps(4 * pixels + 1);
    long from = range.from().toEpochMilli();
    double perColumn = (double) range.length().toMillis() / pixels;
    steps.at(from, columns.entering());
    for (int i = 0; i < columns.width(); i++) {
      if (columns.steps(i) > 0) {
        // All four fall on one pixel: their order within it cannot be seen, the extremes can.
        long at = from + (long) (i * perColumn);
        steps.at(at, columns.first(i));
        steps.at(at, columns.min(i));
        steps.at(at, columns.max(i));
        steps.at(at, columns.last(i));
      }
    }
    return steps.series(label, currency);
  }

  /** Collects steps up to a bound. */
  private static final class Steps implements BalanceSeries.Step {
    private final long[] millis;
    private final long[] values;
    private int size;
    private boolean exceeded;

    Steps(int bound) {
      millis = new long[bound + 1];
      values = new long[bound + 1];
    }

    @Override
    public void at(long effectiveMillis, long tenThousandthsAfter) {
      if (size == millis.length) {
        exceeded = true;
        return;
      }
      millis[size] = effectiveMillis;
      values[size++] = tenThousandthsAfter;
    }

    ChartModel.Series series(String label, CurrencyCode currency) {
      return new ChartModel.Series(
          label, currency, Arrays.copyOf(millis, size), Arrays.copyOf(values, size), size - 1L, 0);
    }
  }
}
