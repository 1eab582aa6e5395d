package dev.daybook.ingest;

import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.TimelineSnapshot;

/**
 * The fold of the log up to one end: everything a reader sees, in one piece. Immutable.
 *
 * @param end what was read of the log; the read model's file holds at least this much
 * @param events applied
 * @param duplicates records whose event was there already
 * @param quarantined records set aside
 * @param retried events that were set aside before, since the loop began: only these, when they
 *     grow more, came from before the end of an earlier fold
 */
public record Fold(
    TimelineSnapshot timeline,
    Accounts accounts,
    LogEnd end,
    long events,
    long duplicates,
    long quarantined,
    long retried) {
  /** Before anything was read. */
  public static final Fold EMPTY =
      new Fold(TimelineSnapshot.EMPTY, Accounts.NONE, LogEnd.START, 0, 0, 0, 0);

  /**
   * Whether all that was known at an end of the log is here what it was in an earlier fold of the
   * same loop: nothing from before that end came since, and no account became another.
   */
  public boolean knowsTheSame(Fold earlier, LogEnd then) {
    return retried == earlier.retried
        && accounts.equals(earlier.accounts)
        && earlier.end.covers(then);
  }
}
