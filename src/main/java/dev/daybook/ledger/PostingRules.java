package dev.daybook.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When money may enter, leave and move between accounts. Pure. */
final class PostingRules {
  private final NewEvents fresh;

  PostingRules(Supplier<EventId> newEventId) {
    fresh = new NewEvents(newEventId);
  }

  LedgerEvent deposit(Command.Deposit command, DecisionView view) {
    return leg(
        command.header(),
        PostingKind.DEPOSIT,
        command.account(),
        requirePositive(command.amount()),
        command.currency(),
        null,
        view);
  }

  LedgerEvent withdraw(Command.Withdraw command, DecisionView view) {
    return leg(
        command.header(),
        PostingKind.WITHDRAWAL,
        command.account(),
        requirePositive(command.amount()).negated(),
        command.currency(),
        null,
        view);
  }

  List<LedgerEvent> transfer(Command.Transfer command, DecisionView view) {
    if (command.account().equals(command.to())) {
      throw new RefusedException(new Refusal.SameAccount(command.account()));
    }
    if (command.currency().equals(command.receivedCurrency())
        && !command.amount().equals(command.received())) {
      throw new RefusedException(
          new Refusal.UnequalLegs(command.currency(), command.amount(), command.received()));
    }
    UUID group = fresh.group();
    LedgerEvent out =
        leg(
            command.header(),
            PostingKind.TRANSFER,
            command.account(),
            requirePositive(command.amount()).negated(),
            command.currency(),
            group,
            view);
    LedgerEvent in =
        leg(
            command.header(),
            PostingKind.TRANSFER,
            command.to(),
            requirePositive(command.received()),
            command.receivedCurrency(),
            group,
            view);
    return List.of(out, in);
  }

  private LedgerEvent leg(
      Command.CommandHeader header,
      PostingKind kind,
      AccountId id,
      Amount change,
      CurrencyCode currency,
      @Nullable UUID group,
      DecisionView view) {
    Account account = AccountRules.requireOpen(id, view);
    if (!currency.equals(account.currency())) {
      throw new RefusedException(new Refusal.WrongCurrency(id, account.currency(), currency));
    }
    requireAllowed(account, change, header.effective(), view);
    return new LedgerEvent.Posting(fresh.header(header, id, group), kind, change, currency, null);
  }

  /**
   * A change must leave the account within its limit at its own and at every later instant, and
   * within the range of amounts. What only raises balances is welcome even where a foreign writer
   * overdrew.
   */
  static void requireAllowed(Account account, Amount change, Instant effective, DecisionView view) {
    try {
      var _ = view.moved(account.id()).plus(change.isNegative() ? change.negated() : change);
      if (change.isNegative()) {
        view.firstBelow(account.id(), effective, account.floor().minus(change))
            .ifPresent(
                below -> {
                  throw new RefusedException(overdrawn(account, below, change));
                });
      }
    } catch (AmountException e) {
      throw new RefusedException(new Refusal.OutOfRange(account.id()));
    }
  }

  private static Refusal overdrawn(Account account, BalanceAt below, Amount change) {
    Amount reached = below.balance().plus(change);
    return new Refusal.Overdrawn(
        account.id(), account.currency(), reached, below.at(), account.floor().minus(reached));
  }

  private static Amount requirePositive(Amount amount) {
    if (!amount.isPositive()) {
      throw new RefusedException(new Refusal.NotPositive(amount));
    }
    return amount;
  }
}
