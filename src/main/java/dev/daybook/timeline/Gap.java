package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import java.util.Arrays;

/**
 * The events that a later view includes and an earlier one does not, in canonical order from 0, and
 * what they add to each account: exactly the difference of the two views' balances. Immutable, for
 * any thread.
 */
public final class Gap {
  private final TimelineSnapshot from;
  private final AsOf earlier;
  private final AsOf later;
  // Places in the canonical order of all events, ascending.
  private final int[] places;
  private final long[] change;
  private final int[] count;

  Gap(TimelineSnapshot from, AsOf earlier, AsOf later, int[] places, long[] change, int[] count) {
    this.from = from;
    this.earlier = earlier;
    this.later = later;
    this.places = places;
    this.change = change;
    this.count = count;
  }

  public AsOf earlier() {
    return earlier;
  }

  public AsOf later() {
    return later;
  }

  /** How many events there are. */
  public int size() {
    return places.length;
  }

  public EventAt event(int i) {
    return from.eventAt(places[i]);
  }

  /** How many of them come before a place in the order of all events. */
  public int countBefore(long place) {
    int found = Arrays.binarySearch(places, (int) Math.min(Integer.MAX_VALUE, place));
    return found < 0 ? -found - 1 : found;
  }

  /**
   * The place of an event that is in no gap.
   *
   * @param n the event's number among those that are in no gap, from 0
   */
  public long placeOutside(long n) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] - middle <= n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return n + low;
  }

  /** The number of accounts of the snapshot, changed or not. */
  public int accounts() {
    return change.length;
  }

  /** The index of an account, as in the snapshot's {@link Balances}; -1 if no event names it. */
  public int indexOf(AccountId account) {
    return from.accountIndex(account);
  }

  public AccountId account(int index) {
    return from.account(index);
  }

  /** What they add to the balance of an account, by index. */
  public Amount change(int index) {
    return new Amount(change[index]);
  }

  /** How many of them are of an account, by index. */
  public int count(int index) {
    return count[index];
  }
}
