package dev.daybook.write;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.Refusal;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {
  /**
   * Its events are in the log, in one transaction, at these positions; only the first of them if
   * the answer to the commit was lost, and the log was asked instead.
   */
  record Recorded(List<LogPosition> positions) implements Outcome {
    public Recorded {
      positions = List.copyOf(positions);
    }

    public LogPosition first() {
      return positions.getFirst();
    }
  }

  /** It was in the log before; nothing was appended. */
  record AlreadyRecorded(LogPosition position) implements Outcome {}

  /** The book refuses it; nothing was appended. */
  record Refused(Refusal refusal) implements Outcome {}

  /** The store did not answer; nothing was appended. */
  record Failed(String sentence) implements Outcome {}

  /** The store went away during the commit: the same command again tells whether it is there. */
  record Unknown(String sentence) implements Outcome {}
}
