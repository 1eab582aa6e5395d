package dev.daybook.timeline;

import dev.daybook.ledger.PackedPosition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells which events were recorded after an event of the same account and partition with a later
 * effective time, see {@link ChangeKind}. Events are shown to it backwards in canonical order, so
 * that the lowest position of all later instants is known when an event comes. One thread.
 */
final class Lateness {
  private static final int UNSEEN = -1;

  /** By slot: one per account, and one more for each further partition an account appears in. */
  private int[] partition;

  private long[] lowestLater;
  private long[] instant;
  private long[] lowestOfInstant;
  private int used;
  private final Map<Long, Integer> further = new HashMap<>();

  /** For so many accounts, which are told apart by a number from 0. */
  Lateness(int accounts) {
    partition = new int[accounts];
    lowestLater = new long[accounts];
    instant = new long[accounts];
    lowestOfInstant = new long[accounts];
    Arrays.fill(partition, UNSEEN);
    used = accounts;
  }

  /** Whether the event is late; every event of the account from the last one down must come. */
  boolean isLate(int account, long millis, long position) {
    int slot = slot(account, PackedPosition.partition(position));
    if (instant[slot] != millis) {
      // Those of one instant are not later than each other.
      lowestLater[slot] = Math.min(lowestLater[slot], lowestOfInstant[slot]);
      lowestOfInstant[slot] = Long.MAX_VALUE;
      instant[slot] = millis;
    }
    lowestOfInstant[slot] = Math.min(lowestOfInstant[slot], position);
    return lowestLater[slot] < position;
  }

  private int slot(int account, int of) {
    if (partition[account] == of) {
      return account;
    }
    if (partition[account] == UNSEEN) {
      return begin(account, of);
    }
    return further.computeIfAbsent(((long) account << 32) | of, _ -> begin(grown(), of));
  }

  private int begin(int slot, int of) {
    partition[slot] = of;
    lowestLater[slot] = Long.MAX_VALUE;
    lowestOfInstant[slot] = Long.MAX_VALUE;
    instant[slot] = Long.MAX_VALUE;
    return slot;
  }

  private int grown() {
    if (used == partition.length) {
      int larger = Math.max(16, used * 2);
      partition = Arrays.copyOf(partition, larger);
      lowestLater = Arrays.copyOf(lowestLater, larger);
      instant = Arrays.copyOf(instant, larger);
      lowestOfInstant = Arrays.copyOf(lowestOfInstant, larger);
    }
    return used++;
  }
}
