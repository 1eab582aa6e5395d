package dev.daybook.app;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;

/** Whether a store's log is the one that a read model was begun with. */
final class SameLog {
  private SameLog() {}

  /**
   * A read model must never continue with another log than the one it was begun with, nor with one
   * that has lost what was read of it: its new records would be taken for read.
   *
   * @param read how far the log was read
   * @throws OtherLogException if it is another one
   */
  static void require(EventLog log, LedgerStore store, ReadModel model, LogEnd read) {
    try {
      model.requireLog(log.topic(), log.identity());
    } catch (ReadModelException e) {
      if (e.problem() != ReadModelException.Problem.OTHER_LOG) {
        throw e;
      }
      throw new OtherLogException(
          "This read model holds another log than the topic %s at %s: that one was deleted and made anew, or it is another event store."
              .formatted(log.topic(), store.settings().bootstrapServers()));
    }
    try (LogReader reader = log.reader(read)) {
      reader.end();
    }
  }
}
