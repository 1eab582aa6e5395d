package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.readmodel.QuarantineReader;
import dev.daybook.timeline.EventSearch;
import dev.daybook.timeline.EventSearch.Hit;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for the instant at which a watchpoint holds, in the stretch that playing is about to cross:
 * between two pictures nothing is missed. Only the workspace's thread calls it.
 */
final class Watch {
  private final QuarantineReader quarantine;
  private final MoneyText money = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  /** Where playing stops, and why. */
  record Stop(Instant at, String sentence) {}

  Watch(QuarantineReader quarantine) {
    this.quarantine = quarantine;
  }

  /** The first instant after one and up to another at which it holds. */
  Optional<Stop> first(
      Watchpoint point, Fold fold, List<AccountId> selection, Instant after, Instant upTo) {
    TimelineSnapshot timeline = fold.timeline();
    return switch (point) {
      case Watchpoint.Below(var limit) ->
          EventSearch.firstBelow(timeline, selection, after, upTo, limit)
              .map(
                  hit ->
                      stop(
                          hit,
                          "%s is at %s, below %s"
                              .formatted(
                                  name(fold, hit.account()),
                                  amount(fold, hit, money.exact(hit.amount())),
                                  money.exact(limit))));
      case Watchpoint.Move(var above) ->
          EventSearch.firstMove(timeline, selection, after, upTo, above)
              .map(
                  hit ->
                      stop(
                          hit,
                          "%s moved by %s, more than %s"
                              .formatted(
                                  name(fold, hit.account()),
                                  amount(fold, hit, money.signed(hit.amount())),
                                  money.exact(above))));
      case Watchpoint.Touched(AccountId account) ->
          EventSearch.firstEvent(timeline, List.of(account), after, upTo)
              .map(hit -> stop(hit, "%s has an event".formatted(name(fold, account))));
      case Watchpoint.Quarantined _ ->
          quarantine
              .firstRecorded(after, upTo)
              .map(at -> new Stop(at, "Stopped: a record was set aside"));
    };
  }

  private static Stop stop(Hit hit, String what) {
    return new Stop(hit.at(), "Stopped: " + what);
  }

  private static String name(Fold fold, AccountId id) {
    String name = fold.accounts().get(id).map(Account::name).orElse("");
    return ("account " + id + " " + name).strip();
  }

  private static String amount(Fold fold, Hit hit, String text) {
    return fold.accounts()
        .get(hit.account())
        .map(account -> text + " " + account.currency())
        .orElse(text);
  }
}
