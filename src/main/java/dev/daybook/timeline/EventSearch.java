package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first instant at which something happens, after an instant and up to another, exactly:
 * by the events between, however many. Of one instant only what stands after all its events counts
 * as a balance. Pure.
 */
public final class EventSearch {
  private EventSearch() {}

  /**
   * What was found.
   *
   * @param amount the balance, or what the event moved
   */
  public record Hit(Instant at, AccountId account, Amount amount) {}

  /**
   * The first instant at which a balance begins to be below a limit: before it, it was not.
   *
   * @param of the accounts that count; empty for all
   */
  public static Optional<Hit> firstBelow(
      TimelineSnapshot timeline,
      Collection<AccountId> of,
      Instant after,
      Instant upTo,
      Amount limit) {
    if (of.isEmpty()) {
      return new AllBalances(timeline, after, limit.tenThousandths()).firstBelow(upTo);
    }
    return of.stream()
        .map(account -> firstBelow(timeline, account, after, upTo, limit.tenThousandths()))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Hit::at));
  }

  private static Optional<Hit> firstBelow(
      TimelineSnapshot timeline, AccountId account, Instant after, Instant upTo, long limit) {
    AccountEvents events = timeline.accountEvents(account);
    int next = events.countUpTo(after.toEpochMilli());
    int end = events.countUpTo(upTo.toEpochMilli());
    long before = next == 0 ? 0 : events.tenThousandthsAfter(next - 1);
    while (next < end) {
      long millis = events.effectiveMillis(next);
      next = events.countUpTo(millis);
      long balance = events.tenThousandthsAfter(next - 1);
      if (balance < limit && before >= limit) {
        return Optional.of(new Hit(Instant.ofEpochMilli(millis), account, new Amount(balance)));
      }
      before = balance;
    }
    return Optional.empty();
  }

  /**
   * The first event that moves more than an amount, in either direction.
   *
   * @param of the accounts that count; empty for all
   */
  public static Optional<Hit> firstMove(
      TimelineSnapshot timeline,
      Collection<AccountId> of,
      Instant after,
      Instant upTo,
      Amount above) {
    if (of.isEmpty()) {
      long end = timeline.countUpTo(AsOf.at(upTo));
      for (long i = timeline.countUpTo(AsOf.at(after)); i < end; i++) {
        EventAt event = timeline.eventAt(i);
        if (Math.abs(event.amount().tenThousandths()) > above.tenThousandths()) {
          return Optional.of(hit(event));
        }
      }
      return Optional.empty();
    }
    return of.stream()
        .map(account -> firstMove(timeline, account, after, upTo, above.tenThousandths()))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Hit::at));
  }

  private static Optional<Hit> firstMove(
      TimelineSnapshot timeline, AccountId account, Instant after, Instant upTo, long above) {
    AccountEvents events = timeline.accountEvents(account);
    int end = events.countUpTo(upTo.toEpochMilli());
    for (int i = events.countUpTo(after.toEpochMilli()); i < end; i++) {
      if (Math.abs(events.tenThousandths(i)) > above) {
        return Optional.of(new Hit(events.effective(i), account, events.amount(i)));
      }
    }
    return Optional.empty();
  }

  /**
   * The first event of some accounts.
   *
   * @param of not empty
   */
  public static Optional<Hit> firstEvent(
      TimelineSnapshot timeline, Collection<AccountId> of, Instant after, Instant upTo) {
    return timeline
        .nextEvent(after, of)
        .filter(event -> !event.effective().isAfter(upTo))
        .map(EventSearch::hit);
  }

  private static Hit hit(EventAt event) {
    return new Hit(event.effective(), event.account(), event.amount());
  }

  /** All balances at an instant, moved on event by event. */
  private static final class AllBalances {
    private final TimelineSnapshot timeline;
    private final Balances start;
    private final long limit;
    private final long[] balance;
    private long next;

    /** The accounts of the instant at hand, with their balances before it. */
    private final Map<Integer, Long> before = new LinkedHashMap<>();

    AllBalances(TimelineSnapshot timeline, Instant after, long limit) {
      this.timeline = timeline;
      this.limit = limit;
      start = timeline.balances(AsOf.at(after));
      balance = new long[start.size()];
      for (int i = 0; i < balance.length; i++) {
        balance[i] = start.tenThousandths(i);
      }
      next = timeline.countUpTo(AsOf.at(after));
    }

    Optional<Hit> firstBelow(Instant upTo) {
      long end = timeline.countUpTo(AsOf.at(upTo));
      while (next < end) {
        Instant instant = timeline.eventAt(next).effective();
        before.clear();
        for (; next < end; next++) {
          EventAt event = timeline.eventAt(next);
          if (!event.effective().equals(instant)) {
            break;
          }
          int account = start.indexOf(event.account());
          before.putIfAbsent(account, balance[account]);
          balance[account] += event.amount().tenThousandths();
        }
        for (Map.Entry<Integer, Long> each : before.entrySet()) {
          int account = each.getKey();
          if (balance[account] < limit && each.getValue() >= limit) {
            return Optional.of(
                new Hit(instant, start.account(account), new Amount(balance[account])));
          }
        }
      }
      return Optional.empty();
    }
  }
}
