package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.readmodel.DuplicateRecord;
import dev.daybook.readmodel.LearnedReader;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.Gap;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The gap between what was known and what is known, each event with its kind. Immutable. */
final class Learned {
  private final Gap gap;
  private final List<DuplicateRecord> duplicates;

  /** Packed positions of reversals and of what they undo, ascending. */
  private final long[] corrections;

  private final long sinceMillis;

  private Learned(Gap gap, List<DuplicateRecord> duplicates, long[] corrections, long sinceMillis) {
    this.gap = gap;
    this.duplicates = duplicates;
    this.corrections = corrections;
    this.sinceMillis = sinceMillis;
  }

  /**
   * What was learned.
   *
   * @param gap of a view that knows up to an end, and one of the same instant that knows the fold
   * @param sinceMillis the instant of the earlier knowledge, ms since 1970 UTC
   */
  static Learned of(
      Fold fold,
      Gap gap,
      LogEnd known,
      long sinceMillis,
      List<AccountId> of,
      LearnedReader reader) {
    long effective = gap.later().effectiveMillis();
    long[] corrections =
        reader.reversals(known, fold.end()).stream()
            .filter(reversal -> reversal.effectiveMillis() <= effective)
            .flatMapToLong(r -> LongStream.of(r.position(), r.original()))
            .sorted()
            .toArray();
    return new Learned(
        gap, reader.duplicates(known, fold.end(), effective, of), corrections, sinceMillis);
  }

  Gap gap() {
    return gap;
  }

  List<DuplicateRecord> duplicates() {
    return duplicates;
  }

  long rows() {
    return (long) gap.size() + duplicates.size();
  }

  Kind kind(EventAt event) {
    long position = PackedPosition.of(event.position().partition(), event.position().offset());
    if (Arrays.binarySearch(corrections, position) >= 0) {
      return Kind.CORRECTION;
    }
    return event.effective().toEpochMilli() > sinceMillis ? Kind.NEW_BUSINESS : Kind.LATE;
  }
}
