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

  /** Whether an event is a fact that holds no more, for a newer one is known. */
  boolean isOvertaken(RecordedEvent recorded) {
    return !(recorded.event() instanceof LedgerEvent.Posting)
        && !FactKey.of(recorded).isAfter(newestFact);
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
    FactKey newest = fact ? FactKey.of(recorded).after(newestFact) : newestFact;
    return counted(recorded.event(), evolved, newest);
  }

  /**
   * The row after an {@linkplain #isOvertaken overtaken} fact.
   *
   * @param facts all facts of the account, this one included
   * @throws dev.daybook.ledger.ImpossibleEventException if they contradict each other
   */
  AccountTotals plusOvertaken(RecordedEvent recorded, List<Fact> facts) {
    AccountTotals refolded = refolded(facts);
    return refolded.counted(recorded.event(), refolded.account, refolded.newestFact);
  }

  /**
   * The row with its state made anew.
   *
   * @param facts all facts of the account
   * @throws dev.daybook.ledger.ImpossibleEventException if they contradict each other
   */
  AccountTotals refolded(List<Fact> facts) {
    Account state =
        new Account(
            account.id(), "", account.currency(), Amount.ZERO, false, false, account.since());
    FactKey newest = FactKey.NONE;
    for (Fact fact : Fact.inOrder(facts)) {
      state = state.evolve(fact.event());
      newest = fact.key().after(newest);
    }
    return new AccountTotals(
        state.equals(account) ? account : state, balance, moved, events, newest);
  }

  private AccountTotals counted(LedgerEvent event, Account evolved, FactKey newest) {
    long amount = event.amount().tenThousandths();
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
