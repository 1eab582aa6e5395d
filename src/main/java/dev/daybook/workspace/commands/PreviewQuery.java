package dev.daybook.workspace.commands;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.Refusal;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.DraftPreview.NamedEvent;
import dev.daybook.workspace.commands.DraftPreview.Standing;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.text.RefusalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides a draft by the rules that the command itself will meet, and throws the events away. One
 * thread at a time, like the reader.
 */
public final class PreviewQuery {
  private static final CommandId NO_COMMAND = new CommandId("preview");
  private static final Decider RULES = new Decider(() -> new EventId(new UUID(0, 0)));

  private final NamedEvents events;
  private final ReadModelReader reader;

  public PreviewQuery(ReadModelReader reader) {
    this.reader = reader;
    events = new NamedEvents(reader);
  }

  public DraftPreview run(Draft draft, Fold fold, Instant now, ZoneId zone) {
    DecisionView view = new FoldView(fold, reader);
    NamedEvents.Found named = events.find(draft.event(), fold, zone).orElse(null);
    NamedEvent event = named == null ? null : named.event();
    Map<AccountId, Amount> changes = Map.of();
    String refusal = null;
    Command command = draft.command();
    if (command != null) {
      switch (RULES.decide(command.with(header(command, draft.now(), now)), view)) {
        case Decision.Accepted(var decided) -> changes = Changes.of(decided);
        case Decision.AlreadyRecorded _ -> {}
        case Decision.Refused(var why) -> {
          refusal = RefusalText.of(why, zone);
          // The analyst sees how far it is off.
          changes = why instanceof Refusal.Overdrawn ? Changes.asked(command, named) : Map.of();
        }
      }
    }
    return new DraftPreview(
        draft, standings(draft, named, changes, view, fold, now), event, refusal);
  }

  private static CommandHeader header(Command command, boolean now, Instant at) {
    CommandHeader asked = command.header();
    return new CommandHeader(
        NO_COMMAND, asked.author(), now ? at : asked.effective(), asked.memo());
  }

  private static List<Standing> standings(
      Draft draft,
      NamedEvents.@Nullable Found named,
      Map<AccountId, Amount> changes,
      DecisionView view,
      Fold fold,
      Instant now) {
    Stream<AccountId> touched =
        named == null
            ? Stream.empty()
            : named.legs().stream().map(LedgerEvent::header).map(h -> h.account());
    return Stream.concat(draft.accounts().stream(), touched)
        .distinct()
        .flatMap(id -> view.account(id).stream())
        .map(account -> standing(account, view.balance(account.id()), changes, fold, now))
        .toList();
  }

  private static Standing standing(
      Account account, Amount balance, Map<AccountId, Amount> changes, Fold fold, Instant now) {
    Amount effective = fold.timeline().balance(account.id(), AsOf.at(now));
    return new Standing(
        account.id(),
        account.name(),
        account.currency(),
        balance,
        effective.equals(balance) ? null : effective,
        account.overdraftLimit(),
        Optional.ofNullable(changes.get(account.id()))
            .flatMap(change -> sum(balance, change))
            .orElse(null));
  }

  private static Optional<Amount> sum(Amount balance, Amount change) {
    try {
      return Optional.of(balance.plus(change));
    } catch (AmountException _) {
      return Optional.empty(); // no such balance can be shown; the refusal says why
    }
  }
}
