package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The totals of groups of accounts over time as steps. What 128 rows add up to is computed once, so
 * a reduction costs by its width and by a row in a hundred, not by the rows. Immutable, for any
 * thread but the one that draws.
 */
public final class GroupTotals {
  private final TimelineSnapshot snapshot;
  private final Run run;
  private final LateRows late;
  private final Groups groups;
  private final AsOf asOf;
  private final @Nullable KnownEnd known;

  GroupTotals(
      TimelineSnapshot snapshot,
      Run run,
      LateRows late,
      Groups groups,
      AsOf asOf,
      @Nullable KnownEnd known) {
    groups.requireAll(snapshot.accountCount());
    this.snapshot = snapshot;
    this.run = run;
    this.late = late;
    this.groups = groups;
    this.asOf = asOf;
    this.known = known;
  }

  /**
   * Each group's total between two instants, both inclusive, as pixel columns; none for a total
   * that leaves the range of an amount on the way.
   *
   * @param width in pixels, at least 1
   */
  public List<Optional<PixelColumns>> reduce(Instant from, Instant to, int width) {
    PixelScale scale = PixelScale.of(from, to, width);
    GroupSums entering = entering(scale.fromMillis());
    Reduction[] reductions = new Reduction[groups.count()];
    @Nullable StepTally[] tallies = new StepTally[groups.count()];
    for (int group = 0; group < tallies.length; group++) {
      reductions[group] = new Reduction(scale, entering.sum(group).longValue());
      tallies[group] = tally(reductions[group], entering.sum(group));
    }
    walk(scale.fromMillis(), scale.toMillis(), tallies);
    List<Optional<PixelColumns>> columns = new ArrayList<>();
    for (int group = 0; group < tallies.length; group++) {
      StepTally tally = tallies[group];
      columns.add(
          tally != null && tally.end()
              ? Optional.of(reductions[group].columns())
              : Optional.empty());
    }
    return columns;
  }

  /**
   * Visits each step of a group's total; see {@link BalanceSeries#replay}.
   *
   * @throws dev.daybook.ledger.AmountException if the total leaves the range
   */
  public void replay(int group, long fromMillis, long toMillis, BalanceSeries.Step step) {
    StepTally tally = tally(StepSink.each(step), entering(fromMillis).sum(group));
    @Nullable StepTally[] tallies = new StepTally[groups.count()];
    tallies[group] = tally;
    walk(fromMillis, toMillis, tallies);
    tally.requireEnd();
  }

  private void walk(long fromMillis, long toMillis, @Nullable StepTally[] tallies) {
    long last = Math.min(toMillis, asOf.effectiveMillis());
    new GroupWalk(run, late, groups, known, tallies).run(fromMillis, last);
  }

  private static StepTally tally(StepSink sink, BigInteger entering) {
    StepTally tally = new StepTally(sink, entering.longValue());
    if (entering.bitLength() >= Long.SIZE) {
      tally.fail();
    }
    return tally;
  }

  /** The totals right before an instant. */
  private GroupSums entering(long millis) {
    if (millis == Long.MIN_VALUE) {
      return GroupSums.zero(groups);
    }
    long before = Math.min(millis - 1, asOf.effectiveMillis());
    return snapshot.balances(new AsOf(Instant.ofEpochMilli(before), asOf.knownUpTo())).sums(groups);
  }
}
