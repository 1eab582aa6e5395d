package dev.daybook.desk;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import java.time.Instant;

/**
 * A command that was sent from this desk, complete enough to be sent again.
 *
 * @param issued when it was first sent
 * @param summary what it says, in a line
 */
public record SentCommand(Command command, Instant issued, String summary, CommandLife life) {
  public CommandId id() {
    return command.header().id();
  }

  public SentCommand with(CommandLife now) {
    return new SentCommand(command, issued, summary, now);
  }
}
