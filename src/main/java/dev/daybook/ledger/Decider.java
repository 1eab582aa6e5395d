package dev.daybook.ledger;

import java.util.List;
import java.util.function.Supplier;

/**
 * The rules of the book as one pure function: a command and the fold it is decided against become a
 * decision. Ids for new events come from outside, so the same inputs give the same events.
 */
public final class Decider {
  private final Supplier<EventId> newEventId;

  public Decider(Supplier<EventId> newEventId) {
    this.newEventId = newEventId;
  }

  public Decision decide(Command command, DecisionView view) {
    var recorded = view.recorded(command.header().id());
    if (recorded.isPresent()) {
      return new Decision.AlreadyRecorded(recorded.get());
    }
    return switch (command) {
      case Command.OpenAccount c -> open(c, view);
      case Command.Deposit c ->
          post(c, PostingKind.DEPOSIT, c.amount(), c.amount(), c.currency(), view);
      case Command.Withdraw c ->
          post(c, PostingKind.WITHDRAWAL, c.amount(), c.amount().negated(), c.currency(), view);
    };
  }

  private Decision open(Command.OpenAccount command, DecisionView view) {
    var existing = view.account(command.account());
    if (existing.filter(Account::opened).isPresent()) {
      return refuse(new Refusal.AlreadyOpen(command.account()));
    }
    if (command.overdraftLimit().isNegative()) {
      return refuse(new Refusal.NegativeLimit(command.overdraftLimit()));
    }
    // An account that a foreign writer posted to may be opened later, in the currency it has.
    CurrencyCode kept = existing.map(Account::currency).orElse(CurrencyCode.NONE);
    if (!kept.equals(CurrencyCode.NONE) && !kept.equals(command.currency())) {
      return refuse(new Refusal.WrongCurrency(command.account(), kept, command.currency()));
    }
    return accept(
        new LedgerEvent.AccountOpened(
            header(command), command.name(), command.currency(), command.overdraftLimit()));
  }

  private Decision post(
      Command command,
      PostingKind kind,
      Amount asked,
      Amount signed,
      CurrencyCode currency,
      DecisionView view) {
    var found = view.account(command.account());
    if (found.isEmpty()) {
      return refuse(new Refusal.NoSuchAccount(command.account()));
    }
    Account account = found.get();
    if (account.closed()) {
      return refuse(new Refusal.Closed(account.id()));
    }
    if (!asked.isPositive()) {
      return refuse(new Refusal.NotPositive(asked));
    }
    if (!currency.equals(account.currency())) {
      return refuse(new Refusal.WrongCurrency(account.id(), account.currency(), currency));
    }
    try {
      view.moved(account.id()).plus(asked);
      var lowest = view.lowestSince(account.id(), command.header().effective());
      Amount reached = lowest.balance().plus(signed);
      // A deposit only raises balances, so it is welcome even where a foreign writer overdrew.
      if (signed.isNegative() && reached.compareTo(account.floor()) < 0) {
        return refuse(
            new Refusal.Overdrawn(
                account.id(),
                account.currency(),
                reached,
                lowest.at(),
                account.floor().minus(reached)));
      }
    } catch (AmountException e) {
      return refuse(new Refusal.OutOfRange(account.id()));
    }
    return accept(new LedgerEvent.Posting(header(command), kind, signed, currency, null));
  }

  private EventHeader header(Command command) {
    var from = command.header();
    return new EventHeader(
        newEventId.get(),
        command.account(),
        from.effective(),
        from.memo(),
        from.author(),
        from.id(),
        null);
  }

  private static Decision accept(LedgerEvent event) {
    return new Decision.Accepted(List.of(event));
  }

  private static Decision refuse(Refusal refusal) {
    return new Decision.Refused(refusal);
  }
}
