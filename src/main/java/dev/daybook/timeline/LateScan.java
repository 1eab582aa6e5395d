package dev.daybook.timeline;

import dev.daybook.ledger.PackedPosition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the {@link LateArrivals}: from the last event to the first, it knows of each account the
 * earliest recorded of all later ones. One use, one thread.
 */
final class LateScan {
  private static final long NONE = -1;

  private final Run run;
  private final LateRows late;
  private final long[] earliest;

  /** For accounts with events in several partitions, by account and partition. */
  private final Map<Long, Long> elsewhere = new HashMap<>();

  // Filled from the end, since the scan runs backwards.
  private long[] effective = new long[64];
  private long[] positions = new long[64];
  private int free = effective.length;

  LateScan(Run run, LateRows late, int accounts) {
    this.run = run;
    this.late = late;
    earliest = new long[accounts];
    Arrays.fill(earliest, NONE);
  }

  LateArrivals run() {
    int j = late.size() - 1;
    for (int row = run.size() - 1; row >= 0; row--) {
      for (; j >= 0 && late.at()[j] > row; j--) {
        visitLate(j);
      }
      visit(run.account(row), run.amount(row), run.effective(row), run.position(row));
    }
    for (; j >= 0; j--) {
      visitLate(j);
    }
    return new LateArrivals(
        Arrays.copyOfRange(effective, free, effective.length),
        Arrays.copyOfRange(positions, free, positions.length));
  }

  private void visitLate(int j) {
    visit(late.account()[j], late.amount()[j], late.effective()[j], late.position()[j]);
  }

  /** Those of one instant come by descending position, so that none is late by another of them. */
  private void visit(int account, long amount, long millis, long position) {
    if (amount != 0 && isLate(account, position)) {
      if (free == 0) {
        effective = enlarged(effective);
        positions = enlarged(positions);
        free = effective.length / 2;
      }
      effective[--free] = millis;
      positions[free] = position;
    }
  }

  private boolean isLate(int account, long position) {
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

  private static long[] enlarged(long[] full) {
    long[] larger = new long[full.length * 2];
    System.arraycopy(full, 0, larger, full.length, full.length);
    return larger;
  }
}
