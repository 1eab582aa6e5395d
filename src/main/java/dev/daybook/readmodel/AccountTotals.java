package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.RecordedEvent;

/**
 * An account's row: its state and what its events add up to.
 *
 * @param balance over all events, in 1/10,000
 * @param moved the sum of the amounts without their signs, in 1/10,000
 */
record AccountTotals(Account account, long balance, long moved, long events) {
  /**
   * The row after an event.
   *
   * @throws dev.daybook.ledger.ImpossibleEventException if the event contradicts the state
   * @throws AmountException if {@code moved} would leave the range: while it does not, no balance
   *     can, in whatever order one adds
   */
  AccountTotals plus(RecordedEvent recorded) {
    long amount = recorded.event().amount().tenThousandths();
    Account evolved = account.evolve(recorded.event());
    try {
      return new AccountTotals(
          evolved.equals(account) ? account : evolved,
          Math.addExact(balance, amount),
          Math.addExact(moved, Math.absExact(amount)),
          events + 1);
    } catch (ArithmeticException e) {
      throw new AmountException("sum of account " + account.id() + " is outside ±922 trillion", e);
    }
  }
}
