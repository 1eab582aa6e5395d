package dev.daybook.whatif;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * Decides a supposition by the rules that a command meets. The command that is made for it lives
 * inside one call and leaves it in no way.
 */
final class SupposedRules {
  private static final CommandId NO_COMMAND = new CommandId("what-if");
  private static final Decider RULES = new Decider(() -> new EventId(new UUID(0, 0)));

  private SupposedRules() {}

  sealed interface Verdict {
    record Legs(List<Leg> legs) implements Verdict {}

    record Refused(Refusal why) implements Verdict {}
  }

  static Verdict decide(Supposition supposition, DecisionView view) {
    return switch (RULES.decide(command(supposition, view), view)) {
      case Decision.Accepted(List<LedgerEvent> events) ->
          new Verdict.Legs(events.stream().map(event -> leg(event, view)).toList());
      case Decision.Refused(Refusal why) -> new Verdict.Refused(why);
      case Decision.AlreadyRecorded _ ->
          throw new IllegalStateException("No supposition was ever recorded");
    };
  }

  private static Leg leg(LedgerEvent event, DecisionView view) {
    AccountId account = event.header().account();
    return new Leg(account, currency(account, view), event.amount(), event.header().effective());
  }

  private static Command command(Supposition supposition, DecisionView view) {
    CommandHeader header = new CommandHeader(NO_COMMAND, "", supposition.at(), null);
    CurrencyCode currency = currency(supposition.account(), view);
    return switch (supposition) {
      case Supposition.Deposit s -> new Command.Deposit(header, s.account(), s.amount(), currency);
      case Supposition.Withdrawal s ->
          new Command.Withdraw(header, s.account(), s.amount(), currency);
      case Supposition.Transfer s -> {
        Amount received = s.received() == null ? s.amount() : s.received();
        yield new Command.Transfer(
            header, s.account(), s.to(), s.amount(), currency, received, currency(s.to(), view));
      }
    };
  }

  /** The account's own; that there is none is for the rules to say. */
  private static CurrencyCode currency(AccountId account, DecisionView view) {
    return view.account(account).map(Account::currency).orElse(CurrencyCode.NONE);
  }
}
