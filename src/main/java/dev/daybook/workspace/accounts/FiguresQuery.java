package dev.daybook.workspace.accounts;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.GroupSums;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key figures at an instant. Stateless. */
public final class FiguresQuery {
  private FiguresQuery() {}

  /**
   * The figures.
   *
   * @param index brought up to the fold
   * @param sums of the index's groups at the instant
   */
  public static KeyFigures run(Fold fold, AccountIndex index, GroupSums sums, AsOf asOf) {
    return of(index, sums, largest(fold, asOf).orElse(null));
  }

  /** As {@link #run}, with a largest movement that is known. */
  public static KeyFigures of(
      AccountIndex index, GroupSums sums, KeyFigures.@Nullable LargestMove largest) {
    return new KeyFigures(totals(index, sums), sums.accounts(), sums.events(), largest);
  }

  /** The sums over all accounts of each currency, by its code. */
  public static List<KeyFigures.Total> totals(AccountIndex index, GroupSums sums) {
    return index.currencies().stream()
        .filter(currency -> sums.accounts(index.group(currency)) > 0)
        .map(currency -> total(currency, sums, index.group(currency)))
        .toList();
  }

  public static Optional<KeyFigures.LargestMove> largest(Fold fold, AsOf asOf) {
    return fold.timeline()
        .largestMovement(asOf)
        .map(e -> new KeyFigures.LargestMove(e.account(), e.amount(), currency(fold, e.account())));
  }

  private static KeyFigures.Total total(CurrencyCode currency, GroupSums sums, int group) {
    BigDecimal sum = new BigDecimal(sums.sum(group), Amount.SCALE);
    return new KeyFigures.Total(currency, sum, sums.accounts(group));
  }

  private static CurrencyCode currency(Fold fold, AccountId id) {
    return fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
  }
}
