package dev.daybook.workspace.chart;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.BalanceSeries;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.whatif.SupposedBook;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chart's lines as they would be, from the first supposition on. Pure. */
public final class SupposedLines {
  private SupposedLines() {}

  /**
   * One line for each real one that would be another.
   *
   * @param real as {@link ChartQuery#at} gave them for this fold and selection
   * @param asOf what the lines' values at the cursor are of
   */
  public static List<Series> of(
      Fold fold,
      Hypothesis hypothesis,
      List<AccountId> selection,
      List<Series> real,
      TimeRange range,
      int pixels,
      AsOf asOf) {
    AsOf known = new AsOf(null, asOf.knownUpTo());
    List<AccountId> drawn = ChartQuery.drawn(fold, selection);
    List<Series> supposed = new ArrayList<>();
    for (int i = 0; i < real.size(); i++) {
      Series line = real.get(i);
      List<AccountId> touched =
          drawn.isEmpty() ? touched(fold, hypothesis, line) : touched(hypothesis, drawn.get(i));
      if (!touched.isEmpty()) {
        BalanceSeries series =
            drawn.isEmpty()
                ? fold.timeline().series(all(fold, line), known)
                : fold.timeline().series(drawn.get(i), known);
        line(new SupposedBook(fold.timeline(), hypothesis), series, touched, line, range, pixels)
            .map(each -> each.at(atCursor(fold, hypothesis, touched, line, asOf)))
            .ifPresent(supposed::add);
      }
    }
    return supposed;
  }

  private static List<AccountId> touched(Hypothesis hypothesis, AccountId account) {
    return hypothesis.accounts().contains(account) ? List.of(account) : List.of();
  }

  private static List<AccountId> touched(Fold fold, Hypothesis hypothesis, Series line) {
    return hypothesis.accounts().stream().filter(id -> isOf(fold, id, line)).toList();
  }

  private static boolean isOf(Fold fold, AccountId id, Series line) {
    return fold.accounts().get(id).filter(a -> a.currency().equals(line.currency())).isPresent();
  }

  private static List<AccountId> all(Fold fold, Series line) {
    return fold.accounts()
        .all()
        .filter(account -> account.currency().equals(line.currency()))
        .map(Account::id)
        .toList();
  }

  private static Optional<Series> line(
      SupposedBook book,
      BalanceSeries real,
      List<AccountId> touched,
      Series line,
      TimeRange range,
      int pixels) {
    Instant first = book.first(touched);
    Instant from = first.isBefore(range.from()) ? range.from() : first;
    if (!from.isBefore(range.to())) {
      return Optional.empty();
    }
    try {
      Series steps =
          ChartQuery.steps(
              line.label() + ", what if",
              line.currency(),
              book.series(real, touched),
              new TimeRange(from, range.to()),
              pixels);
      return Optional.of(steps.insteadOf(line.label()));
    } catch (AmountException _) {
      return Optional.empty(); // as for a real total that leaves the range
    }
  }

  private static long atCursor(
      Fold fold, Hypothesis hypothesis, List<AccountId> touched, Series line, AsOf asOf) {
    SupposedBook book = new SupposedBook(fold.timeline(), hypothesis);
    Amount value = new Amount(line.atCursor());
    for (AccountId id : touched) {
      Amount more = book.balance(id, asOf).minus(fold.timeline().balance(id, asOf));
      value = value.plus(more);
    }
    return value.tenThousandths();
  }
}
