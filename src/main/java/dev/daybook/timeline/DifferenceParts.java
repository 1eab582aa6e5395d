package dev.daybook.timeline;

import dev.daybook.ledger.Amount;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * For each account of a {@link Difference}, by the same places, what its events of each kind sum to
 * and how many they are. The sums of all kinds make up the change. Immutable, for any thread.
 */
public final class DifferenceParts {
  private static final int KINDS = ChangeKind.values().length;
  private static final int ROWS_BETWEEN_LOOKS = 1 << 16;

  private final long[] sums;
  private final int[] counts;

  private DifferenceParts(int accounts) {
    sums = new long[accounts * KINDS];
    counts = new int[accounts * KINDS];
  }

  /** What the account's events of a kind add to its change; zero if there are none. */
  public Amount sum(int i, ChangeKind kind) {
    return new Amount(sums[at(i, kind)]);
  }

  /** How many of the account's events are of a kind. */
  public long count(int i, ChangeKind kind) {
    return counts[at(i, kind)];
  }

  /**
   * Walks backwards over both kinds of rows.
   *
   * @param places the place of each account by index, or -1 if it did not change
   */
  static Optional<DifferenceParts> of(
      Run run, LateRows late, Between between, int[] places, int accounts, BooleanSupplier wanted) {
    DifferenceParts parts = new DifferenceParts(accounts);
    Lateness lateness = new Lateness(accounts);
    int row = run.size() - 1;
    int j = late.size() - 1;
    for (long seen = 0; row >= 0 || j >= 0; seen++) {
      if (seen % ROWS_BETWEEN_LOOKS == 0 && !wanted.getAsBoolean()) {
        return Optional.empty();
      }
      boolean isLateRow = j >= 0 && late.at()[j] > row;
      long millis = isLateRow ? late.effective()[j] : run.effective(row);
      if (millis <= between.from()) {
        break;
      }
      int place = places[isLateRow ? late.account()[j] : run.account(row)];
      if (place >= 0) {
        parts.add(
            place,
            millis,
            isLateRow ? late.position()[j] : run.position(row),
            isLateRow ? late.amount()[j] : run.amount(row),
            between,
            lateness);
      }
      if (isLateRow) {
        j--;
      } else {
        row--;
      }
    }
    return Optional.of(parts);
  }

  private static int at(int place, ChangeKind kind) {
    return place * KINDS
        + switch (kind) {
          case NEW_BUSINESS -> 0;
          case LATE -> 1;
          case NOT_YET_KNOWN -> 2;
          case CORRECTION -> 3;
        };
  }

  private void add(
      int place, long millis, long position, long amount, Between between, Lateness lateness) {
    boolean late = lateness.isLate(place, amount, position);
    int sign = between.sign(millis, position);
    if (sign != 0) {
      int at = at(place, between.kind(sign, millis, position, late));
      // Cannot leave the range: see Timeline. Checked all the same.
      sums[at] = new Amount(sums[at]).plus(new Amount(sign * amount)).tenThousandths();
      counts[at]++;
    }
  }
}
