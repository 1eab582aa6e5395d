package dev.daybook.timeline;

import dev.daybook.ledger.PackedPosition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The one definition of late: a movement is late if its account already had a movement with a later
 * effective instant when it was recorded, so that a balance that had stood in the book changed
 * after the fact.
 *
 * <ul>
 *   <li>The same instant is not later.
 *   <li>What was recorded first is told by the log, not by clocks: by offset, so only within a
 *       partition. An account's events are in one, unless a foreign writer chose otherwise.
 *   <li>What moves nothing, such as opening an account, is never late, and nothing is late because
 *       of it.
 * </ul>
 *
 * <p>Whether a movement is late never changes, whatever is recorded after it. How long after its
 * instant it was recorded does not count: a statement posted a month later, in order, is not late.
 * Not to be mixed up with what a view had not known yet: see {@link ChangeKind#NOT_YET_KNOWN}.
 *
 * <p>Shown events backwards in canonical order, it knows of each account the earliest recorded of
 * all later movements. Those of one instant come by descending position then, so that none is late
 * by another of them. One use, one thread.
 */
final class Lateness {
  private static final long NONE = -1;

  private final long[] earliest;

  /** For accounts with movements in several partitions, by account and partition. */
  private final Map<Long, Long> elsewhere = new HashMap<>();

  /** For so many accounts, which are told apart by a number from 0. */
  Lateness(int accounts) {
    earliest = new long[accounts];
    Arrays.fill(earliest, NONE);
  }

  /** Whether the event is late; every event of the account from the last one down must come. */
  boolean isLate(int account, long amount, long position) {
    if (amount == 0) {
      return false;
    }
    long known = earliest[account];
    if (known == NONE) {
      earliest[account] = position;
      return false;
    }
    int partition = PackedPosition.partition(position);
    if (PackedPosition.partition(known) != partition) {
      long key = PackedPosition.of(partition, account);
      return elsewhere.merge(key, position, Math::min) < position;
    }
    earliest[account] = Math.min(known, position);
    return known < position;
  }
}
