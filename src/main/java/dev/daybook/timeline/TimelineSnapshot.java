package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BalanceAt;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All events as they were known at one moment, in canonical order. Immutable, for any thread; no
 * read blocks the thread that appends. Accounts that no event named have balance zero. A read with
 * an {@link AsOf} that knows less than the snapshot looks at each event up to the instant; all
 * others are answered from the nearest balance vector or by binary search.
 */
public final class TimelineSnapshot {
  /** No events. */
  public static final TimelineSnapshot EMPTY = new Timeline().snapshot();

  private final Run run;
  private final LateRows late;
  private final AccountNumbers.View accounts;
  private final Postings postings;
  private final BalanceVector[] vectors;
  private final long[] ends;

  TimelineSnapshot(
      Run run,
      LateRows late,
      AccountNumbers.View accounts,
      Postings postings,
      BalanceVector[] vectors,
      long[] ends) {
    this.run = run;
    this.late = late;
    this.accounts = accounts;
    this.postings = postings;
    this.vectors = vectors;
    this.ends = ends;
  }

  public long eventCount() {
    return (long) run.size() + late.size();
  }

  /** The number of accounts that any event named. */
  public int accountCount() {
    return accounts.size();
  }

  /** The account of an index; see {@link Balances}. */
  public AccountId account(int index) {
    return new AccountId(accounts.number(index));
  }

  /** The index of an account, or -1 if no event names it. */
  public int accountIndex(AccountId account) {
    return accounts.index(account.number());
  }

  /** Whether an account has the same index here as in another snapshot that has it. */
  public boolean hasAccountsOf(TimelineSnapshot earlier) {
    return accounts.startsWith(earlier.accounts);
  }

  /** The number of events included: the "n" of "event n of N". */
  public long countUpTo(AsOf asOf) {
    return new RowScan(run, late).count(asOf.effectiveMillis(), known(asOf));
  }

  public Amount balance(AccountId account, AsOf asOf) {
    AccountEvents events = accountEvents(account, new AsOf(null, asOf.knownUpTo()));
    int count = events.countUpTo(asOf.effectiveMillis());
    return count == 0 ? Amount.ZERO : events.balanceAfter(count - 1);
  }

  /** Every account at once. */
  public Balances balances(AsOf asOf) {
    return new BalanceReader(run, late, accounts, vectors).read(asOf, known(asOf), this);
  }

  /** All events of an account; none if no event named it. */
  public AccountEvents accountEvents(AccountId account) {
    return accountEvents(account, AsOf.LIVE);
  }

  /** The events of an account that are included. */
  public AccountEvents accountEvents(AccountId account, AsOf asOf) {
    int index = accounts.index(account.number());
    if (index < 0) {
      return AccountEvents.NONE;
    }
    int[] rows = postings.rows(index);
    int count = Postings.countBefore(rows, run.size());
    AccountEvents all =
        AccountEvents.woven(run, rows, count, late.of(index), postings.blocks(index, count));
    KnownEnd known = known(asOf);
    return known == null && asOf.effective() == null
        ? all
        : all.only(asOf.effectiveMillis(), known);
  }

  /**
   * The event at a place in the canonical order.
   *
   * @param index from 0, below {@link #eventCount}
   */
  public EventAt eventAt(long index) {
    int before = late.before(requireIndex(index));
    if (late.isLate(index, before)) {
      return new EventAt(
          index,
          new AccountId(accounts.number(late.account()[before])),
          new Amount(late.amount()[before]),
          Instant.ofEpochMilli(late.effective()[before]),
          PackedPosition.unpack(late.position()[before]));
    }
    int row = (int) (index - before);
    return new EventAt(
        index,
        new AccountId(accounts.number(run.account(row))),
        new Amount(run.amount(row)),
        Instant.ofEpochMilli(run.effective(row)),
        PackedPosition.unpack(run.position(row)));
  }

  /** The balance of the event's account after it, over all that comes before it in the order. */
  public Amount balanceAfter(long index) {
    int before = late.before(requireIndex(index));
    if (late.isLate(index, before)) {
      int account = late.account()[before];
      int[] rows = postings.rows(account);
      int count = Postings.countBefore(rows, late.at()[before]);
      long timely = count == 0 ? 0 : run.balance(rows[count - 1]);
      return new Amount(timely + late.sum(account, before + 1));
    }
    int row = (int) (index - before);
    return new Amount(run.balance(row) + late.sum(run.account(row), before));
  }

  /** The effective instant of the first event in the order. */
  public Optional<Instant> firstEffective() {
    return eventCount() == 0 ? Optional.empty() : Optional.of(eventAt(0).effective());
  }

  /** The effective instant of the last event in the order. */
  public Optional<Instant> lastEffective() {
    return eventCount() == 0
        ? Optional.empty()
        : Optional.of(eventAt(eventCount() - 1).effective());
  }

  /**
   * The first event after an instant.
   *
   * @param of the accounts that count; empty for all
   */
  public Optional<EventAt> nextEvent(Instant from, Collection<AccountId> of) {
    if (of.isEmpty()) {
      long next = countUpTo(AsOf.at(from));
      return next == eventCount() ? Optional.empty() : Optional.of(eventAt(next));
    }
    return of.stream()
        .map(this::accountEvents)
        .flatMap(events -> place(events, events.countUpTo(from.toEpochMilli())))
        .min(Comparator.naturalOrder())
        .map(this::eventAt);
  }

  /** The last event before an instant; see {@link #nextEvent}. */
  public Optional<EventAt> previousEvent(Instant from, Collection<AccountId> of) {
    long before = Math.subtractExact(from.toEpochMilli(), 1);
    if (of.isEmpty()) {
      long count = new RowScan(run, late).count(before, null);
      return count == 0 ? Optional.empty() : Optional.of(eventAt(count - 1));
    }
    return of.stream()
        .map(this::accountEvents)
        .flatMap(events -> place(events, events.countUpTo(before) - 1))
        .max(Comparator.naturalOrder())
        .map(this::eventAt);
  }

  private Stream<Long> place(AccountEvents events, int i) {
    if (i < 0 || i >= events.size()) {
      return Stream.empty();
    }
    long millis = events.effectiveMillis(i);
    long position = events.packedPosition(i);
    return Stream.of((long) run.countBefore(millis, position) + late.countBefore(millis, position));
  }

  /** See {@link DecisionView#history}. */
  public BalanceHistory history(AccountId account) {
    return accountEvents(account).history();
  }

  /** See {@link DecisionView#moved}. */
  public Amount moved(AccountId account) {
    return accountEvents(account).moved();
  }

  /** See {@link DecisionView#lastEffective}. */
  public Optional<Instant> lastEffective(AccountId account) {
    return accountEvents(account).lastEffective();
  }

  /** See {@link DecisionView#firstBelow}. */
  public Optional<BalanceAt> firstBelow(AccountId account, Instant from, Amount threshold) {
    return accountEvents(account).firstBelow(from, threshold);
  }

  /** The included event that moved most, regardless of sign; the first of equals. */
  public Optional<EventAt> largestMovement(AsOf asOf) {
    long found = new RowScan(run, late).largest(asOf.effectiveMillis(), known(asOf));
    return found < 0 ? Optional.empty() : Optional.of(eventAt(found));
  }

  /** See {@link LateArrivals#of}. */
  LateArrivals lateArrivals() {
    return new LateScan(run, late, accounts.size()).run();
  }

  /** The balance of one account as steps. */
  public BalanceSeries series(AccountId account, AsOf asOf) {
    return new AccountSeries(accountEvents(account, asOf));
  }

  /**
   * The sum of the balances of several accounts as steps, for accounts of one currency.
   *
   * @param of the accounts; empty for all
   */
  public BalanceSeries series(Collection<AccountId> of, AsOf asOf) {
    return new SumSeries(this, run, late, included(of), asOf, known(asOf));
  }

  private boolean[] included(Collection<AccountId> of) {
    boolean[] included = new boolean[accounts.size()];
    Arrays.fill(included, of.isEmpty());
    for (AccountId account : of) {
      int index = accounts.index(account.number());
      if (index >= 0) {
        included[index] = true;
      }
    }
    return included;
  }

  /**
   * What the later view includes and the earlier one does not. Looks at each event up to the later
   * instant.
   *
   * @param of the accounts that count; empty for all
   * @throws IllegalArgumentException if the earlier view includes what the later does not
   */
  public Gap gap(AsOf earlier, AsOf later, Collection<AccountId> of) {
    return new GapScan(run, late, included(of), accounts.size())
        .run(this, earlier, known(earlier), later, known(later));
  }

  /** The events behind balances and figures. */
  public EventLists lists() {
    return new EventLists(this, run, late, accounts);
  }

  /** The totals of groups of accounts as steps, for groups of one currency. */
  public GroupTotals totals(Groups groups, AsOf asOf) {
    return new GroupTotals(this, run, late, groups, asOf, known(asOf));
  }

  /** Counts the events included in each part of the scale. */
  long[] count(PixelScale scale, AsOf asOf) {
    return new RowScan(run, late).count(scale, asOf.effectiveMillis(), known(asOf));
  }

  /** The last included event of every account; {@link Long#MIN_VALUE} without one. */
  long[] lastEventMillis(Balances balances) {
    AsOf asOf = balances.asOf();
    if (known(asOf) != null) {
      return IntStream.range(0, balances.size())
          .mapToLong(i -> balances.lastEvent(i).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
          .toArray();
    }
    long[] last = new long[balances.size()];
    Arrays.fill(last, Long.MIN_VALUE);
    int[] lateOnes = new int[last.length];
    int lateEnd = late.countUpTo(asOf.effectiveMillis());
    for (int j = 0; j < lateEnd; j++) {
      last[late.account()[j]] = late.effective()[j];
      lateOnes[late.account()[j]]++;
    }
    for (int index = 0; index < last.length; index++) {
      int timely = balances.eventCount(index) - lateOnes[index];
      if (timely > 0) {
        last[index] = Math.max(last[index], run.effective(postings.rows(index)[timely - 1]));
      }
    }
    return last;
  }

  /** Which positions were known, or null if all of them were. */
  @Nullable KnownEnd known(AsOf asOf) {
    LogEnd knownUpTo = asOf.knownUpTo();
    if (knownUpTo == null) {
      return null;
    }
    boolean all =
        IntStream.range(0, ends.length)
            .allMatch(partition -> knownUpTo.nextOffset(partition) >= ends[partition]);
    return all ? null : KnownEnd.of(knownUpTo);
  }

  private long requireIndex(long index) {
    if (index < 0 || index >= eventCount()) {
      throw new IndexOutOfBoundsException("event " + index + " of " + eventCount());
    }
    return index;
  }
}
