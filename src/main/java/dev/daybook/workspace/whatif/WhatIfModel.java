package dev.daybook.workspace.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
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
 */
public record WhatIfModel(
    List<Row> rows,
    Map<AccountId, Amount> balances,
    String verdict,
    boolean breached,
    @Nullable Instant breach,
    String refusal) {
  public static final WhatIfModel NONE = new WhatIfModel(List.of(), Map.of(), "", false, null, "");

  public WhatIfModel {
    rows = List.copyOf(rows);
    balances = Map.copyOf(balances);
  }

  /**
   * A leg of something supposed.
   *
   * @param number of the supposition; both legs of a transfer have the same
   * @param kind as said on screen
   * @param amount signed
   * @param balanceAfter what the account would have then
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
