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
      return "Account " + account + " is closed: open it again first.";
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
   * @param balance what it would be there
   * @param at the first instant at which it would
   * @param shortfall what is missing there, positive
   */
  record Overdrawn(
      AccountId account, CurrencyCode currency, Amount balance, Instant at, Amount shortfall)
      implements Refusal {
    @Override
    public String sentence() {
      return "Account %s would fall to %s %s at %s, %s %s below its limit."
          .formatted(account, balance, currency, at, shortfall, currency);
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

  record SameAccount(AccountId account) implements Refusal {
    @Override
    public String sentence() {
      return "A transfer needs two accounts: choose another one than " + account + ".";
    }
  }

  /** Two amounts of one currency that differ. */
  record UnequalLegs(CurrencyCode currency, Amount sent, Amount received) implements Refusal {
    @Override
    public String sentence() {
      return "Both accounts are kept in %s: %s leaves, so %s must arrive."
          .formatted(currency, sent, sent);
    }
  }

  record NoSuchEvent(EventId event) implements Refusal {
    @Override
    public String sentence() {
      return "There is no event " + event + " in this ledger.";
    }
  }

  /** A fact about an account; another fact undoes it. */
  record NotAPosting(LedgerEvent event) implements Refusal {
    @Override
    public String sentence() {
      AccountId account = event.header().account();
      return switch (event) {
        case LedgerEvent.AccountOpened _ ->
            "An opening moves no money: close account " + account + " instead.";
        case LedgerEvent.AccountClosed _ ->
            "A closing moves no money: open account " + account + " again instead.";
        case LedgerEvent.AccountRenamed _ ->
            "A renaming moves no money: rename account " + account + " again instead.";
        case LedgerEvent.OverdraftLimitChanged _ ->
            "A limit moves no money: change the limit of account " + account + " again instead.";
        case LedgerEvent.Posting _ -> throw new IllegalStateException("A posting is one");
      };
    }
  }

  record AlreadyReversed(LogPosition at) implements Refusal {
    @Override
    public String sentence() {
      return "It was reversed already, at %s: to undo that, reverse the reversal.".formatted(at);
    }
  }

  /** The reversal would take effect before what it undoes. */
  record BeforeOriginal(Instant original) implements Refusal {
    @Override
    public String sentence() {
      return "What is to be reversed took effect at %s: choose that instant or a later one."
          .formatted(original);
    }
  }

  record NotZero(AccountId account, CurrencyCode currency, Amount balance) implements Refusal {
    @Override
    public String sentence() {
      return "Account %s holds %s %s: only an account at zero can be closed."
          .formatted(account, balance, currency);
    }
  }

  /** An account with events after its end. */
  record PostedLater(AccountId account, Instant last) implements Refusal {
    @Override
    public String sentence() {
      return "Account %s has events up to %s: close it then or later.".formatted(account, last);
    }
  }

  /**
   * The account is, or will be, below the limit that is asked for.
   *
   * @param at the first instant at which it is
   */
  record BelowNewLimit(AccountId account, CurrencyCode currency, Amount balance, Instant at)
      implements Refusal {
    @Override
    public String sentence() {
      return "Account %s stands at %s %s at %s: that would be below the new limit."
          .formatted(account, balance, currency, at);
    }
  }

  record LimitUnchanged(AccountId account, Amount limit) implements Refusal {
    @Override
    public String sentence() {
      return "The overdraft limit of account %s is %s already.".formatted(account, limit);
    }
  }

  record NameUnchanged(AccountId account, String name) implements Refusal {
    @Override
    public String sentence() {
      return "Account %s is called that already.".formatted(account);
    }
  }

  /** A name of this many characters. */
  record NameLength(int length) implements Refusal {
    @Override
    public String sentence() {
      return length == 0
          ? "Type a name for the account."
          : "Shorten the name to %d characters: it has %d."
              .formatted(AccountRules.NAME_MAX, length);
    }
  }

  /** A memo of this many characters. */
  record MemoTooLong(int length) implements Refusal {
    @Override
    public String sentence() {
      return "Shorten the memo to %,d characters: it has %,d."
          .formatted(Command.CommandHeader.MEMO_MAX, length);
    }
  }

  record OutOfTime(Instant effective) implements Refusal {
    @Override
    public String sentence() {
      return "Choose an effective time from 1970-01-01 to 2262-04-11.";
    }
  }
}
