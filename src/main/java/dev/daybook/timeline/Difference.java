package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two views A and B of one snapshot: the accounts of which some event counts in
 * only one of them, with both balances. The change is B less A; where A has events that B has not,
 * they count backwards. From the balances at A, at B, and at what both have: no event is looked at,
 * unless a view knows less than the snapshot. Immutable, for any thread.
 *
 * @see ChangeKind
 */
public final class Difference {
  private final TimelineSnapshot timeline;
  private final Balances atA;
  private final Balances atB;
  private final Balances inBoth;
  private final int[] changed;

  private Difference(TimelineSnapshot timeline, Balances a, Balances b, Balances inBoth) {
    this.timeline = timeline;
    this.atA = a;
    this.atB = b;
    this.inBoth = inBoth;
    changed = IntStream.range(0, a.size()).filter(i -> between(i) > 0).toArray();
  }

  /** The difference of two views, in any order. */
  public static Difference of(TimelineSnapshot timeline, AsOf a, AsOf b) {
    return of(timeline, a, b, () -> true).orElseThrow();
  }

  /**
   * As {@link #of(TimelineSnapshot, AsOf, AsOf)}.
   *
   * @param wanted asked before each reading of all balances, which takes long where a view knows
   *     less than the snapshot; once it is false, nothing comes of it
   * @return empty if it was not wanted any more
   */
  public static Optional<Difference> of(
      TimelineSnapshot timeline, AsOf a, AsOf b, BooleanSupplier wanted) {
    AsOf both = intersection(a, b);
    List<Balances> read = new ArrayList<>();
    for (AsOf view : List.of(a, b, both)) {
      if (!wanted.getAsBoolean()) {
        return Optional.empty();
      }
      Optional<Balances> known = read.stream().filter(at -> at.asOf().equals(view)).findFirst();
      read.add(known.orElseGet(() -> timeline.balances(view)));
    }
    return Optional.of(new Difference(timeline, read.get(0), read.get(1), read.get(2)));
  }

  /** An event is in it exactly if it is in both. */
  private static AsOf intersection(AsOf a, AsOf b) {
    return new AsOf(
        a.effectiveMillis() <= b.effectiveMillis() ? a.effective() : b.effective(),
        knownToBoth(a.knownUpTo(), b.knownUpTo()));
  }

  private static @Nullable LogEnd knownToBoth(@Nullable LogEnd a, @Nullable LogEnd b) {
    if (a == null || b == null || a.equals(b)) {
      return a == null ? b : a;
    }
    Map<Integer, Long> lower = new HashMap<>();
    a.nextOffsets()
        .forEach(
            (partition, next) -> lower.put(partition, Math.min(next, b.nextOffset(partition))));
    return new LogEnd(lower);
  }

  private long between(int index) {
    return (long) atA.eventCount(index) + atB.eventCount(index) - 2L * inBoth.eventCount(index);
  }

  public AsOf a() {
    return atA.asOf();
  }

  public AsOf b() {
    return atB.asOf();
  }

  /** The number of accounts with events between, though their amounts may sum to nothing. */
  public int size() {
    return changed.length;
  }

  /** An account, by its place from 0 among those that changed. */
  public AccountId account(int i) {
    return atA.account(changed[i]);
  }

  /** The account's number, without an object. */
  public int accountNumber(int i) {
    return atA.accountNumber(changed[i]);
  }

  /** Its place among those that changed. */
  public Optional<Integer> placeOf(AccountId account) {
    int index = atA.indexOf(account);
    int place = index < 0 ? -1 : Arrays.binarySearch(changed, index);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  public Amount balanceAtA(int i) {
    return atA.balance(changed[i]);
  }

  public Amount balanceAtB(int i) {
    return atB.balance(changed[i]);
  }

  /**
   * What B has more than A.
   *
   * @throws dev.daybook.ledger.AmountException if that is outside the range
   */
  public Amount change(int i) {
    return balanceAtB(i).minus(balanceAtA(i));
  }

  /** How many events of the account count in only one of the views. */
  public long events(int i) {
    return between(changed[i]);
  }

  /** How many events of all accounts count in only one of the views. */
  public long events() {
    return IntStream.range(0, size()).mapToLong(this::events).sum();
  }

  /** All balances at B. */
  public Balances balancesAtB() {
    return atB;
  }

  /**
   * The changes split by what the events between are. Looks at each event from the last one down to
   * the earlier view, so not for the thread that draws.
   *
   * @param reversals the positions of all events that name an event they undo
   * @param wanted asked now and then; once it is false, nothing comes of it
   * @return empty if it was not wanted any more
   */
  public Optional<DifferenceParts> parts(PositionSet reversals, BooleanSupplier wanted) {
    int[] places = new int[atA.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < changed.length; i++) {
      places[changed[i]] = i;
    }
    return timeline.parts(Between.of(timeline, a(), b(), reversals), places, size(), wanted);
  }

  /** The events that make up the change of an account, in canonical order. */
  public DifferenceEvents events(AccountId account, PositionSet reversals) {
    return DifferenceEvents.of(
        timeline.accountEvents(account), Between.of(timeline, a(), b(), reversals));
  }
}
