package dev.daybook.write.sample;

import dev.daybook.ledger.Command;
import dev.daybook.write.BatchOutcome;
import dev.daybook.write.CommandHandler;
import java.util.List;

/** Sends the sample ledger through the write model in large transactions. */
public final class SampleLoader {
  private static final int COMMANDS_PER_TRANSACTION = 5_000;

  private final CommandHandler handler;

  /** Told how many commands of how many are recorded; on the loading thread. */
  @FunctionalInterface
  public interface Listener {
    void written(int done, int all);
  }

  public SampleLoader(CommandHandler handler) {
    this.handler = handler;
  }

  /**
   * Records what is not recorded yet; interrupted half-way, the next call goes on from there.
   *
   * @param progress told after each transaction
   * @return how many events were added
   * @throws IllegalStateException if the book refuses a command: the ledger is not a sample
   */
  public int load(Listener progress) throws InterruptedException {
    List<Command> commands = SampleLedger.commands();
    int added = 0;
    progress.written(0, commands.size());
    for (int from = 0; from < commands.size(); from += COMMANDS_PER_TRANSACTION) {
      int to = Math.min(commands.size(), from + COMMANDS_PER_TRANSACTION);
      added +=
          switch (handler.handleAll(commands.subList(from, to))) {
            case BatchOutcome.Recorded recorded -> recorded.positions().size();
            case BatchOutcome.Refused(var refused) ->
                throw new IllegalStateException(
                    "The sample does not fit this ledger: "
                        + refused.getFirst().refusal().sentence());
          };
      progress.written(to, commands.size());
    }
    return added;
  }
}
