package dev.daybook.write;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Refusal;
import java.util.List;

/** What became of many commands sent as one. */
public sealed interface BatchOutcome {
  /**
   * All of them are in the log.
   *
   * @param events events appended now
   * @param alreadyRecorded commands that were in the log before
   */
  record Recorded(int events, int alreadyRecorded) implements BatchOutcome {}

  /** Some were refused, so nothing was appended. */
  record Refused(List<RefusedCommand> commands) implements BatchOutcome {
    public Refused {
      commands = List.copyOf(commands);
    }
  }

  /** One of the refused. */
  record RefusedCommand(Command command, Refusal refusal) {}
}
