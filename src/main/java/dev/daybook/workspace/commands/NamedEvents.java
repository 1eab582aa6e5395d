package dev.daybook.workspace.commands;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.Legs;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.DraftPreview.NamedEvent;
import dev.daybook.workspace.text.CommandSummary;
import dev.daybook.workspace.text.EventName;
import dev.daybook.workspace.text.EventTypeText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the event an analyst names: by its position, {@code 0/123}, or by its id. One thread at a
 * time, like the reader.
 */
public final class NamedEvents {
  private static final MoneyText MONEY = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  private final ReadModelReader reader;

  public NamedEvents(ReadModelReader reader) {
    this.reader = reader;
  }

  /**
   * An event that was found.
   *
   * @param legs the event itself, or all legs of its transfer
   */
  public record Found(NamedEvent event, List<? extends LedgerEvent> legs) {}

  /** A command in a line; a reversal says what it undoes. */
  public String summary(Command command, Fold fold) {
    return command instanceof Command.Reverse(_, EventId event)
        ? reader
            .event(event)
            .map(record -> "Reverse " + what(record, legs(record.event()), fold, ", "))
            .orElse(CommandSummary.of(command))
        : CommandSummary.of(command);
  }

  Optional<Found> find(String typed, Fold fold, ZoneId zone) {
    return EventName.find(typed, reader).map(record -> found(record, fold, zone));
  }

  public Found found(EventRecord record, Fold fold, ZoneId zone) {
    LedgerEvent event = record.event();
    List<? extends LedgerEvent> legs = legs(event);
    String what = what(record, legs, fold, "\n");
    return new Found(
        new NamedEvent(
            record.id(),
            record.effective(),
            what + "\nof " + TimeText.named(record.effective(), zone)),
        legs);
  }

  private static String what(
      EventRecord record, List<? extends LedgerEvent> legs, Fold fold, String between) {
    return legs.stream()
        .map(leg -> leg(leg, fold))
        .collect(Collectors.joining(between, EventTypeText.of(record.type()) + " ", ""));
  }

  private List<? extends LedgerEvent> legs(LedgerEvent event) {
    return event instanceof LedgerEvent.Posting posting
        ? Legs.of(posting, id -> reader.group(id).stream().map(EventRecord::event).toList())
        : List.of(event);
  }

  private static String leg(LedgerEvent event, Fold fold) {
    Optional<Account> account = fold.accounts().get(event.header().account());
    String label =
        account
            .filter(a -> !a.name().isEmpty())
            .map(a -> a.id() + " " + a.name())
            .orElse(event.header().account().toString());
    if (!(event instanceof LedgerEvent.Posting posting)) {
      return label;
    }
    CurrencyCode currency =
        posting.currency().equals(CurrencyCode.NONE)
            ? account.map(Account::currency).orElse(CurrencyCode.NONE)
            : posting.currency();
    return "%s %s on %s".formatted(MONEY.signed(posting.amount()), currency, label);
  }
}
