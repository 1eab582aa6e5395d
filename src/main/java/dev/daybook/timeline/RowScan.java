package dev.daybook.timeline;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Questions about all rows up to an instant, of which only the known ones count: null stands for
 * all and is answered without looking at each where possible.
 */
record RowScan(Run run, LateRows late) {
  long count(long millis, @Nullable LongPredicate known) {
    int rows = run.countUpTo(millis);
    int lateRows = late.countUpTo(millis);
    if (known == null) {
      return (long) rows + lateRows;
    }
    return IntStream.range(0, rows).filter(row -> known.test(run.position(row))).count()
        + Arrays.stream(late.position(), 0, lateRows).filter(known).count();
  }

  /** The rows in each part of the scale. */
  long[] count(PixelScale scale, long millis, @Nullable LongPredicate known) {
    long[] counts = new long[scale.parts()];
    long last = Math.min(scale.toMillis(), millis);
    if (known == null) {
      long before = count(scale.fromMillis() - 1, null);
      for (int part = 0; part < counts.length; part++) {
        long upTo = count(Math.min(last, scale.start(part + 1) - 1), null);
        counts[part] = Math.max(0, upTo - before);
        before = Math.max(before, upTo);
      }
      return counts;
    }
    int end = run.countUpTo(last);
    for (int row = run.countUpTo(scale.fromMillis() - 1); row < end; row++) {
      if (known.test(run.position(row))) {
        counts[scale.part(run.effective(row))]++;
      }
    }
    int lateEnd = late.countUpTo(last);
    for (int j = late.countUpTo(scale.fromMillis() - 1); j < lateEnd; j++) {
      if (known.test(late.position()[j])) {
        counts[scale.part(late.effective()[j])]++;
      }
    }
    return counts;
  }

  /** The place of the row that moved most, the first of equals, or -1 if none moved anything. */
  long largest(long millis, @Nullable LongPredicate known) {
    long largest = 0;
    long found = -1;
    int rows = run.countUpTo(millis);
    for (int row = 0; row < rows; row++) {
      long moved = Math.abs(run.amount(row));
      if (moved > largest && (known == null || known.test(run.position(row)))) {
        largest = moved;
        found = row + (long) late.countBefore(run.effective(row), run.position(row));
      }
    }
    int lateRows = late.countUpTo(millis);
    for (int j = 0; j < lateRows; j++) {
      long moved = Math.abs(late.amount()[j]);
      long index = (long) late.at()[j] + j;
      if ((moved > largest || (moved == largest && moved > 0 && index < found))
          && (known == null || known.test(late.position()[j]))) {
        largest = moved;
        found = index;
      }
    }
    return found;
  }
}
