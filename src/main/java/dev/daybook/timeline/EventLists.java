package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events behind the figures of one snapshot. Immutable, for any thread. */
public final class EventLists {
  private final TimelineSnapshot from;
  private final Run run;
  private final LateRows late;
  private final AccountNumbers.View accounts;

  EventLists(TimelineSnapshot from, Run run, LateRows late, AccountNumbers.View accounts) {
    this.from = from;
    this.run = run;
    this.late = late;
    this.accounts = accounts;
  }

  /** The events that add up to an account's balance. */
  public EventList balance(AccountId account, AsOf asOf) {
    AccountEvents events = known(account, asOf.knownUpTo());
    int count = events.countUpTo(asOf.effectiveMillis());
    return new EventList(new AccountCandidates(events, account.number(), count));
  }

  /**
   * The events that add up to the balance right after an event of the account, of those known.
   *
   * @param effective when the event takes effect
   * @param position where the event is recorded
   */
  public EventList balanceAfter(
      AccountId account, @Nullable LogEnd knownUpTo, Instant effective, LogPosition position) {
    AccountEvents events = known(account, knownUpTo);
    long place = PackedPosition.of(position.partition(), position.offset());
    int count = events.countThrough(effective.toEpochMilli(), place);
    return new EventList(new AccountCandidates(events, account.number(), count));
  }

  private AccountEvents known(AccountId account, @Nullable LogEnd knownUpTo) {
    return from.accountEvents(account, new AsOf(null, knownUpTo));
  }

  /** The events of some accounts. */
  public EventList ofAccounts(Collection<AccountId> of, AsOf asOf) {
    boolean[] included = new boolean[accounts.size()];
    for (AccountId account : of) {
      int index = accounts.index(account.number());
      if (index >= 0) {
        included[index] = true;
      }
    }
    return new EventList(book(included, asOf));
  }

  /** All events. */
  public EventList all(AsOf asOf) {
    return new EventList(book(null, asOf));
  }

  /** The first event of each account. */
  public EventList firstOfEach(AsOf asOf) {
    Candidates book = book(null, asOf);
    boolean[] seen = new boolean[accounts.size()];
    long[] places = new long[accounts.size()];
    int[] found = {0};
    book.visit(
        0,
        book.size(),
        (candidate, account, _, _, _) -> {
          int index = accounts.index(account);
          if (!seen[index]) {
            seen[index] = true;
            places[found[0]++] = candidate;
          }
        });
    return new EventList(new PickedCandidates(book, Arrays.copyOf(places, found[0])));
  }

  /** The one event that moved most; none if nothing moved. */
  public EventList largestMovement(AsOf asOf) {
    Optional<EventAt> largest = from.largestMovement(asOf);
    long[] places = largest.stream().mapToLong(EventAt::index).toArray();
    return new EventList(new PickedCandidates(book(null, asOf), places));
  }

  private Candidates book(boolean @Nullable [] included, AsOf asOf) {
    long millis = asOf.effectiveMillis();
    long rows = (long) run.countUpTo(millis) + late.countUpTo(millis);
    return new BookCandidates(run, late, accounts, included, from.known(asOf), rows);
  }
}
