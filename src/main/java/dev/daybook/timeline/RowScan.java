package dev.daybook.timeline;

import dev.daybook.timeline.ChunkSeal.Known;
import dev.daybook.timeline.ChunkSeal.Move;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Questions about all rows up to an instant, of which only the known ones count; null stands for
 * all. Of a full chunk the rows are looked at only if its seal does not tell.
 */
record RowScan(Run run, LateRows late) {
  long count(long millis, @Nullable KnownEnd known) {
    int rows = run.countUpTo(millis);
    int lateRows = late.countUpTo(millis);
    if (known == null) {
      return (long) rows + lateRows;
    }
    long count = Arrays.stream(late.position(), 0, lateRows).filter(known).count();
    for (int row = 0; row < rows; ) {
      int end = Math.min(rows, (row | Chunk.MASK) + 1);
      count +=
          switch (run.known(row, known)) {
            case ALL -> end - row;
            case NONE -> 0;
            case SOME -> countKnown(row, end, known);
          };
      row = end;
    }
    return count;
  }

  private int countKnown(int from, int end, KnownEnd known) {
    int count = 0;
    for (int row = from; row < end; row++) {
      if (known.test(run.position(row))) {
        count++;
      }
    }
    return count;
  }

  /** The rows in each part of the scale. */
  long[] count(PixelScale scale, long millis, @Nullable KnownEnd known) {
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
  long largest(long millis, @Nullable KnownEnd known) {
    Move timely = largestTimely(run.countUpTo(millis), known);
    long largest = timely.moved();
    long found = timely.row() < 0 ? -1 : timely.row() + (long) lateBefore(timely.row());
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

  private int lateBefore(int row) {
    return late.countBefore(run.effective(row), run.position(row));
  }

  private Move largestTimely(int rows, @Nullable KnownEnd known) {
    Move largest = Move.NONE;
    int whole = rows >>> Chunk.SHIFT;
    if (known == null) {
      largest = whole == 0 ? largest : run.seal(whole - 1).largestSoFar();
    } else {
      for (int chunk = 0; chunk < whole; chunk++) {
        Move most = run.seal(chunk).largest();
        if (most.moved() > largest.moved()) {
          Known part = run.seal(chunk).known(known);
          if (part == Known.ALL) {
            largest = most;
          } else if (part == Known.SOME) {
            int from = chunk << Chunk.SHIFT;
            largest = largest(from, from + Chunk.SIZE, known, largest);
          }
        }
      }
    }
    return largest(whole << Chunk.SHIFT, rows, known, largest);
  }

  private Move largest(int from, int end, @Nullable KnownEnd known, Move before) {
    long most = before.moved();
    int found = before.row();
    for (int row = from; row < end; row++) {
      long moved = Math.abs(run.amount(row));
      if (moved > most && (known == null || known.test(run.position(row)))) {
        most = moved;
        found = row;
      }
    }
    return new Move(found, most);
  }
}
