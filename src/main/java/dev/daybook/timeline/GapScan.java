package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.ChunkSeal.Known;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks for the rows that one view includes and another does not. One thread, once. */
final class GapScan {
  private final Run run;
  private final LateRows late;
  private final boolean[] wanted;
  private final long[] change;
  private final int[] count;
  private int[] places = new int[64];
  private int size;

  GapScan(Run run, LateRows late, boolean[] wanted, int accounts) {
    this.run = run;
    this.late = late;
    this.wanted = wanted;
    change = new long[accounts];
    count = new int[accounts];
  }

  /**
   * The gap.
   *
   * @param knownThen which positions the earlier view knows, or null for all
   * @param knownNow which ones the later view knows, or null for all
   */
  Gap run(
      TimelineSnapshot from,
      AsOf earlier,
      @Nullable KnownEnd knownThen,
      AsOf later,
      @Nullable KnownEnd knownNow) {
    boolean knowsLess =
        earlier.knownUpTo() == null
            ? knownNow != null
            : later.knownUpTo() != null && !later.knownUpTo().covers(earlier.knownUpTo());
    if (earlier.effectiveMillis() > later.effectiveMillis() || knowsLess) {
      throw new IllegalArgumentException("Not one after the other: " + earlier + ", " + later);
    }
    int rows = run.countUpTo(later.effectiveMillis());
    int lateRows = late.countUpTo(later.effectiveMillis());
    int both = run.countUpTo(earlier.effectiveMillis());
    int bothLate = late.countUpTo(earlier.effectiveMillis());
    // Up to the earlier instant only what was not known then counts: usually very few rows.
    int row = knownThen == null ? both : 0;
    int lateRow = knownThen == null ? bothLate : 0;
    while (row < rows || lateRow < lateRows) {
      if (lateRow < lateRows && late.at()[lateRow] <= row) {
        long position = late.position()[lateRow];
        if ((lateRow >= bothLate || isUnknown(knownThen, position))
            && (knownNow == null || knownNow.test(position))) {
          add(late.at()[lateRow] + lateRow, late.account()[lateRow], late.amount()[lateRow]);
        }
        lateRow++;
      } else if (isChunkKnown(row, both, knownThen)) {
        row += Chunk.SIZE; // late rows between are still to come, in their order
      } else {
        long position = run.position(row);
        if ((row >= both || isUnknown(knownThen, position))
            && (knownNow == null || knownNow.test(position))) {
          add(row + lateRow, run.account(row), run.amount(row));
        }
        row++;
      }
    }
    return new Gap(from, earlier, later, Arrays.copyOf(places, size), change, count);
  }

  /** Whether a whole chunk begins here that the earlier view includes. */
  private boolean isChunkKnown(int row, int end, @Nullable KnownEnd known) {
    return known != null
        && (row & Chunk.MASK) == 0
        && row + Chunk.SIZE <= end
        && run.known(row, known) == Known.ALL;
  }

  private static boolean isUnknown(@Nullable KnownEnd known, long position) {
    return known != null && !known.test(position);
  }

  private void add(int place, int account, long amount) {
    if (!wanted[account]) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = place;
    change[account] += amount;
    count[account]++;
  }
}
