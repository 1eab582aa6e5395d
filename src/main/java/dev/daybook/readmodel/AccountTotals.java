package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.List;

/**
 * An account's row: its state and what its events add up to. Postings may come in any order; of the
 * facts (its name, its limit, whether it is open) the newest on record holds, whichever came first.
 *
 * @param balance over all events, in 1/10,000
 * @param moved the sum of the amounts without their signs, in 1/10,000
 * @param newestFact when the newest fact was recorded
 */
record AccountTotals(Account account, long balance, long moved, long events, FactKey newestFact) {

  /** The row of an account as its first event finds it. */
  static AccountTotals unopened(AccountId id, Instant since) {
    return new AccountTotals(Account.unopened(id, since), 0, 0, 0, FactKey.NONE);
  }

  /** Whether an event is a fact that was recorded before one that is known. */
  boolean isOvertaken(RecordedEvent recorded) {
    return !(recorded.event() instanceof LedgerEvent.Posting)
        && FactKey.of(recorded).compareTo(newestFact) < 0;
  }

  /**
   * The row after an event that is not {@linkplain #isOvertaken overtaken}.
   *
   * @throws dev.daybook.ledger.ImpossibleEventException if the event contradicts the state
   * @throws AmountException if {@code moved} would leave the range: while it does not, no balance
   *     can, in whatever order one adds
   */
  AccountTotals plus(RecordedEvent recorded) {
    Account evolved = account.evolve(recorded.event());
    boolean fact = !(recorded.event() instanceof LedgerEvent.Posting);
    return counted(recorded, evolved, fact ? FactKey.of(recorded) : newestFact);
  }

  /**
   * The row after an {@linkplain #isOvertaken overtaken} fact.
   *
   * @param facts all facts of the account, this one included, in the order they were recorded
   * @throws dev.daybook.ledger.ImpossibleEventException if they contradict each other
   */
  AccountTotals plusOvertaken(RecordedEvent recorded, List<LedgerEvent> facts) {
    Account evolved =
        new Account(
            account.id(), "", account.currency(), Amount.ZERO, false, false, account.since());
    for (LedgerEvent fact : facts) {
      evolved = evolved.evolve(fact);
    }
    return counted(recorded, evolved, newestFact);
  }

  private AccountTotals counted(RecordedEvent recorded, Account evolved, FactKey newest) {
    long amount = recorded.event().amount().tenThousandths();
    try {
      return new AccountTotals(
          evolved.equals(account) ? account : evolved,
          Math.addExact(balance, amount),
          Math.addExact(moved, Math.absExact(amount)),
          events + 1,
          newest);
    } catch (ArithmeticException e) {
      throw new AmountException("sum of account " + account.id() + " is outside ±922 trillion", e);
    }
  }
}
