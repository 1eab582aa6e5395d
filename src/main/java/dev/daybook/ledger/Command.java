package dev.daybook.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks for. A command becomes events, or is refused with a sentence; it is never
 * stored in the log itself.
 */
public sealed interface Command {
  CommandHeader header();

  /** The same command under another header. */
  Command with(CommandHeader other);

  /**
   * What every command carries.
   *
   * @param id its identity; the same id again is the same command
   * @param author who issues it
   * @param effective when its events take effect
   * @param memo free text, or null
   */
  record CommandHeader(CommandId id, String author, Instant effective, @Nullable String memo) {
    /** The most characters a memo has. */
    public static final int MEMO_MAX = 10_000;
  }

  /** Begins an account; the limit is how far below zero it may go, zero or positive. */
  record OpenAccount(
      CommandHeader header,
      AccountId account,
      String name,
      CurrencyCode currency,
      Amount overdraftLimit)
      implements Command {
    @Override
    public OpenAccount with(CommandHeader other) {
      return new OpenAccount(other, account, name, currency, overdraftLimit);
    }
  }

  /** Adds money; the amount is positive. */
  record Deposit(CommandHeader header, AccountId account, Amount amount, CurrencyCode currency)
      implements Command {
    @Override
    public Deposit with(CommandHeader other) {
      return new Deposit(other, account, amount, currency);
    }
  }

  /** Takes money; the amount is positive. */
  record Withdraw(CommandHeader header, AccountId account, Amount amount, CurrencyCode currency)
      implements Command {
    @Override
    public Withdraw with(CommandHeader other) {
      return new Withdraw(other, account, amount, currency);
    }
  }

  /**
   * Moves money from one account to another.
   *
   * @param account where it leaves
   * @param amount what leaves, positive
   * @param received what arrives, positive: the same amount, unless the currencies differ
   */
  record Transfer(
      CommandHeader header,
      AccountId account,
      AccountId to,
      Amount amount,
      CurrencyCode currency,
      Amount received,
      CurrencyCode receivedCurrency)
      implements Command {
    @Override
    public Transfer with(CommandHeader other) {
      return new Transfer(other, account, to, amount, currency, received, receivedCurrency);
    }
  }

  /** Undoes a posting, or both legs of a transfer, by opposite postings linked to them. */
  record Reverse(CommandHeader header, EventId event) implements Command {
    @Override
    public Reverse with(CommandHeader other) {
      return new Reverse(other, event);
    }
  }

  /** Ends an account whose balance is zero. */
  record CloseAccount(CommandHeader header, AccountId account) implements Command {
    @Override
    public CloseAccount with(CommandHeader other) {
      return new CloseAccount(other, account);
    }
  }

  /** Another limit for how far below zero the account may go, zero or positive. */
  record ChangeOverdraftLimit(CommandHeader header, AccountId account, Amount overdraftLimit)
      implements Command {
    @Override
    public ChangeOverdraftLimit with(CommandHeader other) {
      return new ChangeOverdraftLimit(other, account, overdraftLimit);
    }
  }

  /** Another name for the account. */
  record RenameAccount(CommandHeader header, AccountId account, String name) implements Command {
    @Override
    public RenameAccount with(CommandHeader other) {
      return new RenameAccount(other, account, name);
    }
  }
}
