package dev.daybook.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
   */
  Amount moved(AccountId id);

  /**
   * The first instant from {@code from} on, {@code from} itself included, at which the balance is
   * below {@code threshold}, with that balance; empty if there is none.
   */
  Optional<BalanceAt> firstBelow(AccountId id, Instant from, Amount threshold);

  /** The latest effective instant of the account's events. */
  Optional<Instant> lastEffective(AccountId id);

  /**
   * The account's postings, a copy for the caller to extend: for deciding many commands at once.
   */
  BalanceHistory history(AccountId id);

  /** Where the command was recorded before, if it was. */
  Optional<LogPosition> recorded(CommandId id);

  /**
   * The least id of a recorded command that is not less than {@code from}: none between the two is
   * recorded.
   */
  Optional<CommandId> nextRecorded(CommandId from);

  /** An event of the log. */
  Optional<LedgerEvent> event(EventId id);

  /** The events of a group, in log order. */
  List<LedgerEvent> group(UUID id);

  /** Where an event was reversed, if it was. */
  Optional<LogPosition> reversal(EventId of);
}
