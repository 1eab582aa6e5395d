package dev.daybook.workspace;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides a draft by the rules that the command itself will meet, and throws the events away. */
final class PreviewQuery {
  private static final CommandId NO_COMMAND = new CommandId("preview");
  private static final Decider RULES = new Decider(() -> new EventId(new UUID(0, 0)));

  private PreviewQuery() {}

  static DraftPreview run(Draft draft, DecisionView view, Instant now, ZoneId zone) {
    Account account = view.account(draft.account()).orElse(null);
    String name = account == null ? null : account.name();
    CurrencyCode currency = account == null ? null : account.currency();
    Amount balance = account == null ? null : view.balance(draft.account());
    Command command = command(draft, currency == null ? CurrencyCode.NONE : currency, now);
    Amount resulting = null;
    String refusal = null;
    if (command != null) {
      switch (RULES.decide(command, view)) {
        case Decision.Accepted(var events) -> {
          Amount change = events.getFirst().amount();
          resulting = balance == null ? change : balance.plus(change);
        }
        case Decision.AlreadyRecorded _ -> {}
        case Decision.Refused(var why) -> {
          refusal = RefusalText.of(why, zone);
          resulting = why instanceof Refusal.Overdrawn ? overdrawn(draft, balance) : null;
        }
      }
    }
    return new DraftPreview(draft, draft.account(), name, currency, balance, resulting, refusal);
  }

  /** What the balance would be: the analyst sees how far it is off. */
  private static @Nullable Amount overdrawn(Draft draft, @Nullable Amount balance) {
    Amount asked = draft.amount();
    return balance == null || asked == null ? null : balance.minus(asked);
  }

  private static @Nullable Command command(Draft draft, CurrencyCode currency, Instant now) {
    Instant effective = draft.effective() == null ? now : draft.effective();
    var header = new Command.CommandHeader(NO_COMMAND, "", effective, null);
    Amount amount = draft.amount();
    return switch (draft.kind()) {
      case OPEN_ACCOUNT ->
          new Command.OpenAccount(
              header, draft.account(), "draft", currency, amount == null ? Amount.ZERO : amount);
      case DEPOSIT ->
          amount == null ? null : new Command.Deposit(header, draft.account(), amount, currency);
      case WITHDRAW ->
          amount == null ? null : new Command.Withdraw(header, draft.account(), amount, currency);
    };
  }
}
