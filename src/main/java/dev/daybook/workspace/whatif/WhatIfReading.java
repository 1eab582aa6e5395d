package dev.daybook.workspace.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.whatif.Supposition;
import dev.daybook.workspace.intent.WhatIfInput;
import dev.daybook.workspace.text.AmountInput;
import dev.daybook.workspace.text.TimeInput;
import java.time.Instant;
import java.time.ZoneId;

/** Reads the form of "what if". Pure. */
final class WhatIfReading {
  private WhatIfReading() {}

  /** What is wrong with a field, in a sentence. */
  static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * What the form says.
   *
   * @param lookedAt the instant that is meant if none is typed
   * @param now what "now" and "17:00" are counted from
   */
  static Supposition read(WhatIfInput typed, ZoneId zone, Instant lookedAt, Instant now)
      throws WrongException {
    AccountId account = account(typed.account(), "Type an account's number.");
    return switch (typed.kind()) {
      case DEPOSIT ->
          new Supposition.Deposit(
              account, amount(typed.amount()), instant(typed.at(), zone, lookedAt, now));
      case WITHDRAWAL ->
          new Supposition.Withdrawal(
              account, amount(typed.amount()), instant(typed.at(), zone, lookedAt, now));
      case TRANSFER ->
          new Supposition.Transfer(
              account,
              account(typed.to(), "Type the number of the account that receives."),
              amount(typed.amount()),
              typed.received().isBlank() ? null : amount(typed.received()),
              instant(typed.at(), zone, lookedAt, now));
    };
  }

  private static AccountId account(String typed, String otherwise) throws WrongException {
    try {
      // A name may follow the number.
      return new AccountId(Integer.parseInt(typed.strip().split("\\s", 2)[0]));
    } catch (NumberFormatException _) {
      throw new WrongException(otherwise);
    }
  }

  private static Amount amount(String typed) throws WrongException {
    return switch (AmountInput.parse(typed, AmountInput.Wanted.POSITIVE)) {
      case AmountInput.Result.Valid(Amount amount) -> amount;
      case AmountInput.Result.Invalid(String sentence) -> throw new WrongException(sentence);
    };
  }

  private static Instant instant(String typed, ZoneId zone, Instant lookedAt, Instant now)
      throws WrongException {
    if (typed.isBlank()) {
      return lookedAt;
    }
    return switch (TimeInput.parse(typed, zone, now)) {
      case TimeInput.Result.At(Instant at) -> at;
      case TimeInput.Result.Now _ -> now;
      case TimeInput.Result.Invalid(String sentence) -> throw new WrongException(sentence);
    };
  }
}
