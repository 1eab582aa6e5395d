package dev.daybook.workspace.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.accounts.KeyFigures.LargestMove;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed, and what would come of it.
 *
 * @param rows in the order in which they were supposed
 * @param balances what the accounts they touch would have at the instant looked at
 * @param verdict whether any account would fall below its limit, and when first; empty if nothing
 *     is supposed
 * @param breached whether one would
 * @param breach the moment of it, or null
 * @param refusal why what was typed last is not supposed; or empty
 * @param figures what of the key figures would be otherwise at the instant looked at
 */
public record WhatIfModel(
    List<Row> rows,
    Map<AccountId, Amount> balances,
    String verdict,
    boolean breached,
    @Nullable Instant breach,
    String refusal,
    Figures figures) {
  public static final WhatIfModel NONE =
      new WhatIfModel(List.of(), Map.of(), "", false, null, "", Figures.NONE);

  public WhatIfModel {
    rows = List.copyOf(rows);
    balances = Map.copyOf(balances);
  }

  /**
   * Key figures as they would be.
   *
   * @param totals by currency, of those about which something is supposed
   * @param events how many more there would be
   * @param largest the largest movement, if it is a supposed one; else null
   */
  public record Figures(
      Map<CurrencyCode, BigDecimal> totals, int events, @Nullable LargestMove largest) {
    public static final Figures NONE = new Figures(Map.of(), 0, null);

    public Figures {
      totals = Map.copyOf(totals);
    }
  }

  /**
   * A leg of something supposed.
   *
   * @param number of the supposition; both legs of a transfer have the same
   * @param kind as said on screen
   * @param amount signed
   * @param balanceAfter what the account would have then: with all real events of its instant, and
   *     of what is supposed for that instant with what was supposed before it
   * @param belowLimit whether that is below its limit
   */
  public record Row(
      int number,
      String kind,
      AccountId account,
      String accountName,
      Amount amount,
      CurrencyCode currency,
      Instant at,
      Amount balanceAfter,
      boolean belowLimit) {}
}
