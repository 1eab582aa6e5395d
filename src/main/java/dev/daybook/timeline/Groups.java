package dev.daybook.timeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which group, such as a currency, each account belongs to, by the accounts' indexes (see {@link
 * Balances}). Groups count from 0. Sums that were computed for some groups are good for others of
 * the same lineage: accounts were only added. Immutable, for any thread.
 */
public final class Groups {
  /** No accounts. */
  public static final Groups NONE = new Groups(new int[0], 0, new Object());

  private final int[] of;
  private final int count;
  private final Object lineage;

  private Groups(int[] of, int count, Object lineage) {
    this.of = of;
    this.count = count;
    this.lineage = lineage;
  }

  /**
   * The groups of these accounts.
   *
   * @param of group by account index; not copied, nobody changes it
   * @param earlier what was said before of the same timeline, or null
   */
  public static Groups of(int[] of, @Nullable Groups earlier) {
    int count = 0;
    for (int group : of) {
      count = Math.max(count, group + 1);
    }
    return new Groups(
        of, count, earlier != null && earlier.isPartOf(of) ? earlier.lineage : new Object());
  }

  private boolean isPartOf(int[] more) {
    return more.length >= of.length && Arrays.equals(more, 0, of.length, of, 0, of.length);
  }

  /** How many groups there are. */
  public int count() {
    return count;
  }

  /** The number of accounts, from index 0, that are in a group. */
  public int accounts() {
    return of.length;
  }

  /** The group of an account. */
  public int of(int account) {
    return of[account];
  }

  Object lineage() {
    return lineage;
  }

  void requireAll(int accounts) {
    if (of.length < accounts) {
      throw new IllegalArgumentException(
          "Of %d accounts only %d are in a group".formatted(accounts, of.length));
    }
  }
}
