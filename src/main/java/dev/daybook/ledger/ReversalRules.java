package dev.daybook.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When a posting may be undone. A reversal is itself a posting: it can be reversed, once, like any
 * other, so nothing is ever lost. The legs of a transfer, and of its reversal, go together. Pure.
 */
final class ReversalRules {
  private final NewEvents fresh;

  ReversalRules(Supplier<EventId> newEventId) {
    fresh = new NewEvents(newEventId);
  }

  List<LedgerEvent> reverse(Command.Reverse command, DecisionView view) {
    List<LedgerEvent.Posting> legs = legs(command.event(), view);
    Instant effective = command.header().effective();
    for (LedgerEvent.Posting leg : legs) {
      view.reversal(leg.header().id())
          .ifPresent(
              at -> {
                throw new RefusedException(new Refusal.AlreadyReversed(at));
              });
      if (effective.isBefore(leg.header().effective())) {
        throw new RefusedException(new Refusal.BeforeOriginal(leg.header().effective()));
      }
    }
    for (AccountId id : legs.stream().map(l -> l.header().account()).distinct().toList()) {
      Amount change =
          legs.stream()
              .filter(l -> l.header().account().equals(id))
              .map(l -> l.amount().negated())
              .reduce(Amount.ZERO, Amount::plus);
      Account account = AccountRules.requireOpen(id, view);
      PostingRules.requireAllowed(account, change, effective, view);
    }
    UUID group = legs.size() > 1 ? fresh.group() : null;
    return legs.stream().map(leg -> opposite(leg, command.header(), group)).toList();
  }

  /** The posting itself, or all legs that were recorded with it. */
  private static List<LedgerEvent.Posting> legs(EventId id, DecisionView view) {
    LedgerEvent event =
        view.event(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchEvent(id)));
    if (!(event instanceof LedgerEvent.Posting posting)) {
      throw new RefusedException(new Refusal.NotAPosting(event));
    }
    return Legs.of(posting, view::group);
  }

  private LedgerEvent opposite(
      LedgerEvent.Posting leg, Command.CommandHeader header, @Nullable UUID group) {
    return new LedgerEvent.Posting(
        fresh.header(header, leg.header().account(), group),
        PostingKind.REVERSAL,
        leg.amount().negated(),
        leg.currency(),
        leg.header().id());
  }
}
