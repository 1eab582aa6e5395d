package dev.daybook.ledger;

import java.time.Instant;

/** Why a command was refused, each with a sentence that says what to do. */
public sealed interface Refusal {
  /** A plain sentence for the analyst. Instants in it are ISO-8601 in UTC. */
  String sentence();

  record NoSuchAccount(AccountId account) implements Refusal {
    @Override
    public String sentence() {
      return "Account " + account + " does not exist: open it first.";
    }
  }

  record AlreadyOpen(AccountId account) implements Refusal {
    @Override
    public String sentence() {
      return "Account " + account + " is already open: choose another number.";
    }
  }

  record Closed(AccountId account) implements Refusal {
    @Override
    public String sentence() {
      return "Account " + account + " is closed.";
    }
  }

  record WrongCurrency(AccountId account, CurrencyCode kept, CurrencyCode given)
      implements Refusal {
    @Override
    public String sentence() {
      return "Account %s is kept in %s, not in %s.".formatted(account, kept, given);
    }
  }

  record NotPositive(Amount amount) implements Refusal {
    @Override
    public String sentence() {
      return "The amount must be greater than zero.";
    }
  }

  record NegativeLimit(Amount limit) implements Refusal {
    @Override
    public String sentence() {
      return "The overdraft limit must be zero or more.";
    }
  }

  /**
   * The balance would fall below the limit.
   *
   * @param at the first instant at which it would
   * @param shortfall what is missing there, positive
   */
  record Overdrawn(
      AccountId account, CurrencyCode currency, Amount lowest, Instant at, Amount shortfall)
      implements Refusal {
    @Override
    public String sentence() {
      return "Account %s would fall to %s %s at %s, %s %s below its limit."
          .formatted(account, lowest, currency, at, shortfall, currency);
    }
  }

  record OutOfRange(AccountId account) implements Refusal {
    @Override
    public String sentence() {
      return "Account "
          + account
          + " would have moved more than 922 trillion in all: open another one.";
    }
  }
}
