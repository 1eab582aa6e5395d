package dev.daybook.write;

import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogEnd;

/** The fold of the log, wherever it is kept. */
@FunctionalInterface
public interface CurrentFold {
  /**
   * The fold once it covers {@code end}, waiting for it if need be. What it returns does not
   * change.
   *
   * @throws dev.daybook.eventlog.LogUnavailableException if the fold does not get there in time
   */
  DecisionView upTo(LogEnd end) throws InterruptedException;
}
