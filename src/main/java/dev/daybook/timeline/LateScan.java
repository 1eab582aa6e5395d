package dev.daybook.timeline;

import java.util.Arrays;

/** Finds the {@link LateArrivals}, from the last event to the first. One use, one thread. */
final class LateScan {
  private final Run run;
  private final LateRows late;
  private final Lateness lateness;

  // Filled from the end, since the scan runs backwards.
  private long[] effective = new long[64];
  private long[] positions = new long[64];
  private int free = effective.length;

  LateScan(Run run, LateRows late, int accounts) {
    this.run = run;
    this.late = late;
    lateness = new Lateness(accounts);
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

  private void visit(int account, long amount, long millis, long position) {
    if (lateness.isLate(account, amount, position)) {
      if (free == 0) {
        effective = enlarged(effective);
        positions = enlarged(positions);
        free = effective.length / 2;
      }
      effective[--free] = millis;
      positions[free] = position;
    }
  }

  private static long[] enlarged(long[] full) {
    long[] larger = new long[full.length * 2];
    System.arraycopy(full, 0, larger, full.length, full.length);
    return larger;
  }
}
