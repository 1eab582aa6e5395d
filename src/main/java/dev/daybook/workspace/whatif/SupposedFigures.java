package dev.daybook.workspace.whatif;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.whatif.Leg;
import dev.daybook.whatif.SupposedBook;
import dev.daybook.workspace.accounts.KeyFigures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the key figures would be otherwise. Pure. */
public final class SupposedFigures {
  private SupposedFigures() {}

  /**
   * The figures that something is supposed about.
   *
   * @param real of the book as it is, at the same instant
   */
  public static WhatIfModel.Figures of(SupposedBook book, KeyFigures real, AsOf asOf) {
    List<Leg> legs =
        book.hypothesis().assumed().stream()
            .flatMap(assumed -> assumed.legs().stream())
            .filter(leg -> leg.at().toEpochMilli() <= asOf.effectiveMillis())
            .toList();
    Map<CurrencyCode, BigDecimal> totals = new HashMap<>();
    for (Leg leg : legs) {
      totals.merge(
          leg.currency(),
          total(real, leg.currency()).add(leg.amount().toDecimal()),
          (sum, _) -> sum.add(leg.amount().toDecimal()));
    }
    return new WhatIfModel.Figures(totals, legs.size(), largest(real, legs));
  }

  private static BigDecimal total(KeyFigures real, CurrencyCode currency) {
    return real.totals().stream()
        .filter(total -> total.currency().equals(currency))
        .map(KeyFigures.Total::sum)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** The supposed one that would be larger than any real one. */
  private static KeyFigures.@Nullable LargestMove largest(KeyFigures real, List<Leg> legs) {
    KeyFigures.LargestMove largest = null;
    BigDecimal most = real.largest() == null ? BigDecimal.ZERO : size(real.largest().amount());
    for (Leg leg : legs) {
      if (size(leg.amount()).compareTo(most) > 0) {
        most = size(leg.amount());
        largest = new KeyFigures.LargestMove(leg.account(), leg.amount(), leg.currency());
      }
    }
    return largest;
  }

  private static BigDecimal size(Amount amount) {
    return amount.toDecimal().abs();
  }
}
