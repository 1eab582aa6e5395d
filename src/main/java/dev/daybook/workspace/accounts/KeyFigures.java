package dev.daybook.workspace.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures over the tables, at the cursor's instant.
 *
 * @param totals one per currency, by code
 * @param accounts accounts that existed
 * @param events events that were effective
 * @param largest the largest movement by absolute amount, or null if there is none
 */
public record KeyFigures(
    List<Total> totals, long accounts, long events, @Nullable LargestMove largest) {
  public static final KeyFigures NONE = new KeyFigures(List.of(), 0, 0, null);

  public KeyFigures {
    totals = List.copyOf(totals);
  }

  /** The sum over all accounts kept in one currency; it may exceed an {@link Amount}'s range. */
  public record Total(CurrencyCode currency, BigDecimal sum, long accounts) {}

  /** One movement. */
  public record LargestMove(AccountId account, Amount amount, CurrencyCode currency) {}
}
