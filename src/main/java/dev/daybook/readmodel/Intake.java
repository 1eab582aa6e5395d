package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import java.util.List;

/** Takes records of the log into a file, in log order within each partition. One thread owns it. */
public interface Intake {
  /**
   * Takes records in; those before {@link #next} are passed over in silence.
   *
   * @param end where the log's reader stands after them
   * @throws ReadModelException if they, or any before them, could not be written
   */
  void take(List<LogEntry> entries, LogEnd end);

  /** Where the log is to be read on. */
  LogEnd next();

  /** Events applied so far; of the last records taken in perhaps not yet. */
  long eventCount();
}
