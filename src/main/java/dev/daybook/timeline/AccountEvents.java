package dev.daybook.timeline;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BalanceAt;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of one account in canonical order, from 0. Reads of a row take a binary search among
 * the late rows at most. Immutable, for any thread.
 */
public final class AccountEvents {
  static final AccountEvents NONE =
      new AccountEvents(new Run(new Chunk[0], 0), new int[0], 0, LateRows.NONE, new long[0], null);

  private final Run run;
  private final int[] rows;
  private final int rowCount;
  // Woven into the account's own rows, not into the run's.
  private final LateRows late;
  // What the late rows up to and including each add.
  private final long[] lateSum;
  private final @Nullable AccountBlocks blocks;

  private AccountEvents(
      Run run,
      int[] rows,
      int rowCount,
      LateRows late,
      long[] lateSum,
      @Nullable AccountBlocks blocks) {
    this.run = run;
    this.rows = rows;
    this.rowCount = rowCount;
    this.late = late;
    this.lateSum = lateSum;
    this.blocks = blocks;
  }

  /**
   * The account's rows of the run with its late rows.
   *
   * @param late with {@code at} counting rows of the run
   * @param blocks of its rows, or null
   */
  static AccountEvents woven(
      Run run, int[] rows, int rowCount, LateRows late, @Nullable AccountBlocks blocks) {
    int[] at = new int[late.size()];
    for (int j = 0; j < at.length; j++) {
      at[j] = Postings.countBefore(rows, late.at()[j]);
    }
    LateRows own =
        new LateRows(late.account(), late.amount(), late.effective(), late.position(), at);
    return new AccountEvents(run, rows, rowCount, own, sums(own.amount()), blocks);
  }

  /** Those at or before an instant that were known. */
  AccountEvents only(long millis, @Nullable KnownEnd known) {
    int end = countUpTo(millis);
    int count = 0;
    for (int i = 0; i < end; i++) {
      if (known == null || known.test(packedPosition(i))) {
        count++;
      }
    }
    // Few or many, they are kept as rows woven into none.
    LateRows kept =
        new LateRows(
            new int[count], new long[count], new long[count], new long[count], new int[count]);
    int next = 0;
    for (int i = 0; i < end; i++) {
      if (known == null || known.test(packedPosition(i))) {
        kept.amount()[next] = tenThousandths(i);
        kept.effective()[next] = effectiveMillis(i);
        kept.position()[next++] = packedPosition(i);
      }
    }
    return new AccountEvents(run, rows, 0, kept, sums(kept.amount()), null);
  }

  private static long[] sums(long[] amounts) {
    long[] sums = new long[amounts.length];
    long sum = 0;
    for (int j = 0; j < amounts.length; j++) {
      sum += amounts[j];
      sums[j] = sum;
    }
    return sums;
  }

  public int size() {
    return rowCount + late.size();
  }

  public Instant effective(int i) {
    return Instant.ofEpochMilli(effectiveMillis(i));
  }

  /** The effective instant in ms since 1970 UTC, without an object. */
  public long effectiveMillis(int i) {
    int before = late.before(requireIndex(i));
    return late.isLate(i, before) ? late.effective()[before] : run.effective(rows[i - before]);
  }

  public Amount amount(int i) {
    return new Amount(tenThousandths(i));
  }

  /** The amount in 1/10,000, without an object. */
  public long tenThousandths(int i) {
    int before = late.before(requireIndex(i));
    return late.isLate(i, before) ? late.amount()[before] : run.amount(rows[i - before]);
  }

  public LogPosition position(int i) {
    return PackedPosition.unpack(packedPosition(i));
  }

  long packedPosition(int i) {
    int before = late.before(requireIndex(i));
    return late.isLate(i, before) ? late.position()[before] : run.position(rows[i - before]);
  }

  public Amount balanceAfter(int i) {
    return new Amount(tenThousandthsAfter(i));
  }

  /** The balance after an event in 1/10,000, without an object. */
  public long tenThousandthsAfter(int i) {
    int before = late.before(requireIndex(i));
    boolean isLate = late.isLate(i, before);
    int timely = isLate ? late.at()[before] : i - before + 1;
    int lateOnes = isLate ? before + 1 : before;
    return (timely == 0 ? 0 : run.balance(rows[timely - 1]))
        + (lateOnes == 0 ? 0 : lateSum[lateOnes - 1]);
  }

  /** The number of these events that are included. */
  public int countUpTo(AsOf asOf) {
    return asOf.knownUpTo() == null
        ? countUpTo(asOf.effectiveMillis())
        : only(asOf.effectiveMillis(), KnownEnd.of(asOf.knownUpTo())).size();
  }

  /** The number of these events that come before one in the order of all events. */
  public int countBefore(EventAt event) {
    long millis = event.effective().toEpochMilli();
    long place = PackedPosition.of(event.position().partition(), event.position().offset());
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      long at = effectiveMillis(middle);
      if (at < millis || (at == millis && packedPosition(middle) < place)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of events at or before an instant. */
  int countUpTo(long millis) {
    return timelyUpTo(millis) + late.countUpTo(millis);
  }

  private int timelyUpTo(long millis) {
    int low = 0;
    int high = rowCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.effective(rows[middle]) <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds up what is effective between two instants, both inclusive. */
  void visit(long fromMillis, long toMillis, StepTally tally) {
    new AccountWalk(run, rows, late, blocks)
        .visit(
            timelyUpTo(fromMillis - 1),
            timelyUpTo(toMillis),
            late.countUpTo(fromMillis - 1),
            late.countUpTo(toMillis),
            tally);
  }

  /** The number of events up to and including a place in the canonical order. */
  int countThrough(long millis, long place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      long at = effectiveMillis(middle);
      if (at < millis || (at == millis && packedPosition(middle) <= place)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  BalanceHistory history() {
    long[] effective = new long[size()];
    long[] amount = new long[size()];
    for (int i = 0; i < effective.length; i++) {
      effective[i] = effectiveMillis(i);
      amount[i] = tenThousandths(i);
    }
    return BalanceHistory.of(effective, amount);
  }

  /** See {@link dev.daybook.ledger.DecisionView#moved}; looks at each event. */
  Amount moved() {
    long moved = 0;
    for (int i = 0; i < size(); i++) {
      moved += Math.abs(tenThousandths(i));
    }
    return new Amount(moved);
  }

  Optional<Instant> lastEffective() {
    return size() == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(effectiveMillis(size() - 1)));
  }

  /** See {@link dev.daybook.ledger.DecisionView#firstBelow}; looks at each event since. */
  Optional<BalanceAt> firstBelow(Instant from, Amount threshold) {
    int next = countUpTo(from.toEpochMilli());
    long balance = next == 0 ? 0 : tenThousandthsAfter(next - 1);
    if (balance < threshold.tenThousandths()) {
      return Optional.of(new BalanceAt(new Amount(balance), from));
    }
    for (; next < size(); next++) {
      // Only the balance after all events of one instant was ever visible.
      boolean visible = next + 1 == size() || effectiveMillis(next + 1) != effectiveMillis(next);
      if (visible && tenThousandthsAfter(next) < threshold.tenThousandths()) {
        return Optional.of(
            new BalanceAt(balanceAfter(next), Instant.ofEpochMilli(effectiveMillis(next))));
      }
    }
    return Optional.empty();
  }

  private int requireIndex(int i) {
    return Objects.checkIndex(i, size());
  }
}
