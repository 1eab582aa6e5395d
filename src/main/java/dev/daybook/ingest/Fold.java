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
 */
public record Fold(
    TimelineSnapshot timeline,
    Accounts accounts,
    LogEnd end,
    long events,
    long duplicates,
    long quarantined) {
  /** Before anything was read. */
  public static final Fold EMPTY =
      new Fold(TimelineSnapshot.EMPTY, Accounts.NONE, LogEnd.START, 0, 0, 0);
}
