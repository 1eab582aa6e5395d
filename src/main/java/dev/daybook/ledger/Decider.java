package dev.daybook.ledger;

import java.util.List;
import java.util.function.Supplier;

/**
 * The rules of the book as one pure function: a command and the fold it is decided against become a
 * decision. Ids for new events come from outside, so the same inputs give the same events.
 */
public final class Decider {
  private final AccountRules accounts;
  private final PostingRules postings;
  private final ReversalRules reversals;

  public Decider(Supplier<EventId> newEventId) {
    accounts = new AccountRules(newEventId);
    postings = new PostingRules(newEventId);
    reversals = new ReversalRules(newEventId);
  }

  public Decision decide(Command command, DecisionView view) {
    var recorded = view.recorded(command.header().id());
    if (recorded.isPresent()) {
      return new Decision.AlreadyRecorded(recorded.get());
    }
    try {
      requireSound(command.header());
      return new Decision.Accepted(events(command, view));
    } catch (RefusedException e) {
      return new Decision.Refused(e.refusal());
    }
  }

  private List<LedgerEvent> events(Command command, DecisionView view) {
    return switch (command) {
      case Command.OpenAccount c -> List.of(accounts.open(c, view));
      case Command.CloseAccount c -> List.of(accounts.close(c, view));
      case Command.ChangeOverdraftLimit c -> List.of(accounts.changeLimit(c, view));
      case Command.RenameAccount c -> List.of(accounts.rename(c, view));
      case Command.Deposit c -> List.of(postings.deposit(c, view));
      case Command.Withdraw c -> List.of(postings.withdraw(c, view));
      case Command.Transfer c -> postings.transfer(c, view);
      case Command.Reverse c -> reversals.reverse(c, view);
    };
  }

  private static void requireSound(Command.CommandHeader header) {
    if (!EffectiveTime.covers(header.effective())) {
      throw new RefusedException(new Refusal.OutOfTime(header.effective()));
    }
    if (header.memo() != null && header.memo().length() > Command.CommandHeader.MEMO_MAX) {
      throw new RefusedException(new Refusal.MemoTooLong(header.memo().length()));
    }
  }
}
