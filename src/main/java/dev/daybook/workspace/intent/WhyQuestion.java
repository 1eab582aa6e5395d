package dev.daybook.workspace.intent;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number on screen that the analyst asks about: which events add up to it? */
public sealed interface WhyQuestion {
  /**
   * An account's balance.
   *
   * @param at at which instant, or null for the one looked at
   */
  record Balance(AccountId account, @Nullable Instant at) implements WhyQuestion {}

  /**
   * The balance that an event left its account with.
   *
   * @param effective when the event takes effect
   * @param position where it is recorded
   */
  record BalanceAfter(AccountId account, Instant effective, LogPosition position)
      implements WhyQuestion {}

  /**
   * The sum over all accounts of a currency.
   *
   * @param at at which instant, or null for the one looked at
   */
  record Total(CurrencyCode currency, @Nullable Instant at) implements WhyQuestion {}

  /** The largest movement so far. */
  record LargestMove() implements WhyQuestion {}

  /** How many accounts there are. */
  record Accounts() implements WhyQuestion {}

  /** How many events there are. */
  record Events() implements WhyQuestion {}
}
