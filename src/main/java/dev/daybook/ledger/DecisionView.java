package dev.daybook.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a decision looks at: the fold of the log, up to an end that was captured after the fence.
 * The timeline and the read model stand behind it.
 */
public interface DecisionView {
  /** The account, or empty if no event named it. */
  Optional<Account> account(AccountId id);

  /** The balance over all events of the account, whatever their effective instants. */
  Amount balance(AccountId id);

  /**
   * How much was ever moved, in and out, signs aside. While that fits an {@link Amount}, no partial
   * sum of the postings, in whatever order, can leave the range.
   *
   * @throws AmountException if it does not fit
   */
  Amount moved(AccountId id);

  /**
   * The lowest balance at any instant from {@code from} on, the balance at {@code from} itself
   * included, with the first instant it is reached.
   */
  Lowest lowestSince(AccountId id, Instant from);

  /**
   * The account's postings, a copy for the caller to extend: for deciding many commands at once.
   */
  BalanceHistory history(AccountId id);

  /** Where the command was recorded before, if it was. */
  Optional<LogPosition> recorded(CommandId id);

  /** A balance and the first instant at which it stands. */
  record Lowest(Amount balance, Instant at) {}
}
