package dev.daybook.write;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.Refusal;
import java.util.List;

/** What became of many commands sent as one. */
public sealed interface BatchOutcome {
  /**
   * All of them are in the log.
   *
   * @param positions of the events appended now, in the order of the commands
   * @param alreadyRecorded how many commands were in the log before
   */
  record Recorded(List<LogPosition> positions, int alreadyRecorded) implements BatchOutcome {
    public Recorded {
      positions = List.copyOf(positions);
    }
  }

  /** Some were refused, so nothing was appended. */
  record Refused(List<RefusedCommand> commands) implements BatchOutcome {
    public Refused {
      commands = List.copyOf(commands);
    }
  }

  /** One of the refused. */
  record RefusedCommand(Command command, Refusal refusal) {}
}
