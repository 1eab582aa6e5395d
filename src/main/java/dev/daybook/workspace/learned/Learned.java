package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.readmodel.DuplicateRecord;
import dev.daybook.readmodel.LearnedReader;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.Gap;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.tools.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** The gap between what was known and what is known, each event with its kind. Immutable. */
final class Learned {
  private final Gap gap;
  private final List<DuplicateRecord> duplicates;

  /** Packed positions of reversals and of what they undo, ascending. */
  private final long[] corrections;

  /** Of all events. */
  private final PositionSet late;

  private final long sinceMillis;

  private Learned(
      Gap gap,
      List<DuplicateRecord> duplicates,
      long[] corrections,
      PositionSet late,
      long sinceMillis) {
    this.gap = gap;
    this.duplicates = duplicates;
    this.corrections = corrections;
    this.late = late;
    this.sinceMillis = sinceMillis;
  }

  /**
   * What was learned.
   *
   * @param gap of a view that knows up to an end, and one of the same instant that knows the fold
   * @param late the positions of all events of the fold that are late
   * @param sinceMillis the instant of the earlier knowledge, ms since 1970 UTC
   * @param wanted asked now and then; see {@link Reading}
   */
  static Learned of(
      Fold fold,
      Gap gap,
      LogEnd known,
      PositionSet late,
      long sinceMillis,
      List<AccountId> of,
      LearnedReader reader,
      BooleanSupplier wanted) {
    Reading.require(wanted);
    long effective = gap.later().effectiveMillis();
    long[] corrections =
        reader.reversals(known, fold.end(), wanted).stream()
            .filter(reversal -> reversal.effectiveMillis() <= effective)
            .flatMapToLong(r -> LongStream.of(r.position(), r.original()))
            .sorted()
            .toArray();
    Reading.require(wanted);
    return new Learned(
        gap,
        reader.duplicates(known, fold.end(), effective, of, wanted),
        corrections,
        late,
        sinceMillis);
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
    boolean within = event.effective().toEpochMilli() <= sinceMillis;
    return switch (ChangeKind.of(late.contains(position), within)) {
      case LATE -> Kind.LATE;
      case NOT_YET_KNOWN -> Kind.NOT_YET_KNOWN;
      case NEW_BUSINESS -> Kind.NEW_BUSINESS;
      case CORRECTION -> Kind.CORRECTION;
    };
  }
}
