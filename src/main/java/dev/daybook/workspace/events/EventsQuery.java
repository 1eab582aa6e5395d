package dev.daybook.workspace.events;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.AccountEvents;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.Gap;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.text.EventTypeText;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.tools.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events table: order and balances come from the timeline, the words from the read model's
 * file. One thread at a time, like the reader.
 */
public final class EventsQuery {
  private static final Comparator<EventTable.EventRow> CANONICAL =
      Comparator.comparing(EventTable.EventRow::effective)
          .thenComparing(EventTable.EventRow::position);

  private final ReadModelReader reader;
  private final InstantSource clock;

  private final Memo<Known, Gap> gaps = new Memo<>(k -> k.timeline.gap(k.asOf, k.now, List.of()));

  private record Known(TimelineSnapshot timeline, AsOf asOf, AsOf now) {}

  public EventsQuery(ReadModelReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /** An event's place and the balance it leaves. */
  public record Place(LogPosition position, Amount balanceAfter) {}

  /**
   * A stretch of the events of some accounts up to an instant, newest effective first.
   *
   * @param accounts empty for all
   * @param first the index of the first row wanted, from 0
   * @param count how many rows are wanted at most
   */
  public EventTable run(Fold fold, AsOf asOf, List<AccountId> accounts, int first, int count) {
    return switch (accounts.size()) {
      case 0 -> all(fold, asOf, first, count);
      case 1 -> one(fold, asOf, accounts.getFirst(), first, count);
      default -> several(fold, asOf, accounts, first, count);
    };
  }

  /**
   * The events of some accounts between two instants, both inclusive, oldest effective first.
   *
   * @param known all instants, with what is known of them
   * @param accounts empty for all
   * @return empty if there are more than {@code most}
   */
  public List<EventTable.EventRow> within(
      Fold fold, AsOf known, List<AccountId> accounts, TimeRange range, int most) {
    long before = range.from().toEpochMilli() - 1;
    AsOf entering = AsOf.at(Instant.ofEpochMilli(before));
    List<Place> places = new ArrayList<>();
    if (accounts.isEmpty()) {
      var timeline = fold.timeline();
      AsOf leaving = new AsOf(range.to(), known.knownUpTo());
      long from = timeline.countUpTo(new AsOf(entering.effective(), known.knownUpTo()));
      long end = timeline.countUpTo(leaving);
      if (known.knownUpTo() != null) {
        return end - from > most
            ? List.of()
            : allKnown(fold, leaving, 0, (int) (end - from)).rows().reversed();
      }
      for (long i = from; i < end && end - from <= most; i++) {
        places.add(new Place(timeline.eventAt(i).position(), timeline.balanceAfter(i)));
      }
      return rows(fold, known, places);
    }
    for (AccountId account : accounts) {
      var events = fold.timeline().accountEvents(account, known);
      int from = events.countUpTo(entering);
      int end = events.countUpTo(AsOf.at(range.to()));
      if (end - from > most - places.size()) {
        return List.of();
      }
      for (int i = from; i < end; i++) {
        places.add(new Place(events.position(i), events.balanceAfter(i)));
      }
    }
    return rows(fold, known, places).stream().sorted(CANONICAL).toList();
  }

  private EventTable all(Fold fold, AsOf asOf, int first, int count) {
    if (asOf.knownUpTo() != null) {
      return allKnown(fold, asOf, first, count);
    }
    var timeline = fold.timeline();
    long total = timeline.countUpTo(asOf);
    return page(
        fold,
        asOf,
        total,
        first,
        count,
        i -> {
          EventAt event = timeline.eventAt(total - 1 - i);
          return new Place(event.position(), timeline.balanceAfter(event.index()));
        });
  }

  /** The first of the newest events, as far as they were kept: the others come with the book. */
  public EventTable newest(Fold fold, List<Place> kept, long total, int first, int count) {
    if (first >= kept.size()) {
      return new EventTable(total, first, List.of());
    }
    EventTable page = page(fold, AsOf.LIVE, kept.size(), first, count, kept::get);
    return new EventTable(total, page.first(), page.rows());
  }

  /** Of the events that are there now, those that were known. */
  private EventTable allKnown(Fold fold, AsOf asOf, int first, int count) {
    TimelineSnapshot timeline = fold.timeline();
    AsOf now = new AsOf(asOf.effective(), null);
    Gap gap = gaps.of(new Known(timeline, asOf, now));
    Map<AccountId, AccountEvents> known = new HashMap<>();
    long total = timeline.countUpTo(now) - gap.size();
    return page(
        fold,
        asOf,
        total,
        first,
        count,
        i -> {
          EventAt event = timeline.eventAt(gap.placeOutside(total - 1 - i));
          AccountEvents own =
              known.computeIfAbsent(event.account(), id -> timeline.accountEvents(id, asOf));
          return new Place(event.position(), own.balanceAfter(own.countBefore(event)));
        });
  }

  private EventTable one(Fold fold, AsOf asOf, AccountId account, int first, int count) {
    var events = fold.timeline().accountEvents(account, new AsOf(null, asOf.knownUpTo()));
    int total = events.countUpTo(new AsOf(asOf.effective(), null));
    return page(
        fold,
        asOf,
        total,
        first,
        count,
        i -> new Place(events.position(total - 1 - i), events.balanceAfter(total - 1 - i)));
  }

  private EventTable several(Fold fold, AsOf asOf, List<AccountId> accounts, int first, int count) {
    var newestFirst = new NewestFirst(fold.timeline(), accounts, asOf);
    return page(
        fold,
        asOf,
        newestFirst.size(),
        first,
        count,
        i -> new Place(newestFirst.position(i), newestFirst.balanceAfter(i)));
  }

  private EventTable page(
      Fold fold, AsOf asOf, long total, int first, int count, IntFunction<Place> placeOf) {
    int from = (int) Math.clamp(first, 0, Math.max(0, total - 1));
    int to = (int) Math.min(total, (long) from + count);
    List<Place> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      places.add(placeOf.apply(i));
    }
    return new EventTable(total, from, rows(fold, asOf, places));
  }

  private List<EventTable.EventRow> rows(Fold fold, AsOf asOf, List<Place> places) {
    List<EventRecord> records = Records.at(reader, places.stream().map(Place::position).toList());
    List<EventTable.EventRow> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      rows.add(row(fold, asOf, records.get(i), places.get(i).balanceAfter()));
    }
    return rows;
  }

  private EventTable.EventRow row(Fold fold, AsOf asOf, EventRecord record, Amount balanceAfter) {
    Account account = fold.accounts().get(record.account()).orElse(null);
    CurrencyCode currency = record.currencyIn(account);
    return new EventTable.EventRow(
        record.position(),
        record.id(),
        record.effective(),
        record.recorded(),
        record.account(),
        account == null ? "" : account.name(),
        EventTypeText.of(record.type()),
        record.amount(),
        currency,
        balanceAfter,
        record.memo(),
        record.author(),
        text(record.commandId()),
        record.event() instanceof LedgerEvent.Posting,
        record.effective().isAfter(clock.instant()),
        Records.undone(reader, record),
        reader.reversal(record.id(), asOf.knownUpTo()).orElse(null));
  }

  private static @Nullable String text(@Nullable CommandId id) {
    return id == null ? null : id.value();
  }
}
