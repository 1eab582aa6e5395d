package dev.daybook.timeline;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.time.Instant;
import java.util.Arrays;

/** The events of one account between two views, in canonical order. Immutable, for any thread. */
public final class DifferenceEvents {
  private final AccountEvents events;
  // Index into the account's events, backwards.
  private final int[] indices;
  private final boolean[] removed;
  private final ChangeKind[] kinds;
  private final int size;

  private DifferenceEvents(
      AccountEvents events, int[] indices, boolean[] removed, ChangeKind[] kinds, int size) {
    this.events = events;
    this.indices = indices;
    this.removed = removed;
    this.kinds = kinds;
    this.size = size;
  }

  static DifferenceEvents of(AccountEvents events, Between between) {
    int first = between.from() == Long.MIN_VALUE ? 0 : events.countUpTo(between.from());
    int most = events.size() - first;
    int[] indices = new int[most];
    boolean[] removed = new boolean[most];
    ChangeKind[] kinds = new ChangeKind[most];
    Lateness lateness = new Lateness(1);
    int size = 0;
    for (int i = events.size() - 1; i >= first; i--) {
      long millis = events.effectiveMillis(i);
      long position = events.packedPosition(i);
      boolean late = lateness.isLate(0, events.amount(i).tenThousandths(), position);
      int sign = between.sign(millis, position);
      if (sign != 0) {
        indices[size] = i;
        removed[size] = sign < 0;
        kinds[size++] = between.kind(sign, millis, position, late);
      }
    }
    return new DifferenceEvents(
        events,
        Arrays.copyOf(indices, size),
        Arrays.copyOf(removed, size),
        Arrays.copyOf(kinds, size),
        size);
  }

  public int size() {
    return size;
  }

  private int at(int i) {
    return size - 1 - i;
  }

  public ChangeKind kind(int i) {
    return kinds[at(i)];
  }

  /** Whether A has the event and B has not: then it counts backwards. */
  public boolean isRemoved(int i) {
    return removed[at(i)];
  }

  public Instant effective(int i) {
    return events.effective(indices[at(i)]);
  }

  public LogPosition position(int i) {
    return PackedPosition.unpack(events.packedPosition(indices[at(i)]));
  }

  /** What the event adds to the change. */
  public Amount contribution(int i) {
    Amount amount = events.amount(indices[at(i)]);
    return isRemoved(i) ? amount.negated() : amount;
  }

  /**
   * What all of them add up to: the account's change.
   *
   * @throws dev.daybook.ledger.AmountException if that is outside the range
   */
  public Amount sum() {
    Amount sum = Amount.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.plus(contribution(i));
    }
    return sum;
  }
}
