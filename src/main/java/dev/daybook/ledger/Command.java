package dev.daybook.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks for. A command becomes events, or is refused with a sentence; it is never
 * stored itself.
 */
public sealed interface Command {
  CommandHeader header();

  AccountId account();

  /**
   * What every command carries.
   *
   * @param id its identity; the same id again is the same command
   * @param author who issues it
   * @param effective when its events take effect
   * @param memo free text, or null
   */
  record CommandHeader(CommandId id, String author, Instant effective, @Nullable String memo) {}

  /** Begins an account; the limit is how far below zero it may go, zero or positive. */
  record OpenAccount(
      CommandHeader header,
      AccountId account,
      String name,
      CurrencyCode currency,
      Amount overdraftLimit)
      implements Command {}

  /** Adds money; the amount is positive. */
  record Deposit(CommandHeader header, AccountId account, Amount amount, CurrencyCode currency)
      implements Command {}

  /** Takes money; the amount is positive. */
  record Withdraw(CommandHeader header, AccountId account, Amount amount, CurrencyCode currency)
      implements Command {}
}
