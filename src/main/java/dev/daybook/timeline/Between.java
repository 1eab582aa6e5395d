package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events count in one of two views and not in the other, and what they are.
 *
 * @param aMillis A's last effective instant, as is {@code bMillis} B's
 * @param aKnown which positions A knows, or null for all of them, as is {@code bKnown} for B
 * @param from events at or before this instant cannot stand between
 */
record Between(
    long aMillis,
    @Nullable KnownEnd aKnown,
    long bMillis,
    @Nullable KnownEnd bKnown,
    long from,
    PositionSet reversals) {

  static Between of(TimelineSnapshot timeline, AsOf a, AsOf b, PositionSet reversals) {
    KnownEnd aKnown = timeline.known(a);
    KnownEnd bKnown = timeline.known(b);
    boolean sameKnown =
        (aKnown == null && bKnown == null) || Objects.equals(a.knownUpTo(), b.knownUpTo());
    return new Between(
        a.effectiveMillis(),
        aKnown,
        b.effectiveMillis(),
        bKnown,
        sameKnown ? Math.min(a.effectiveMillis(), b.effectiveMillis()) : Long.MIN_VALUE,
        reversals);
  }

  /** 1 for an event only B has, -1 for one only A has, 0 for one that both or neither have. */
  int sign(long millis, long position) {
    boolean inA = millis <= aMillis && (aKnown == null || aKnown.test(position));
    boolean inB = millis <= bMillis && (bKnown == null || bKnown.test(position));
    return inA == inB ? 0 : inB ? 1 : -1;
  }

  /** What an event with this sign, not 0, is. */
  ChangeKind kind(int sign, long millis, long position, boolean late) {
    if (reversals.contains(position)) {
      return ChangeKind.CORRECTION;
    }
    boolean within = millis <= (sign > 0 ? aMillis : bMillis); // of the view that lacks it
    return ChangeKind.of(late, within);
  }
}
