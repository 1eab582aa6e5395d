package dev.daybook.write.sample;

import dev.daybook.ledger.Command;
import dev.daybook.write.BatchOutcome;
import dev.daybook.write.CommandHandler;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Sends the sample ledger through the write model in large transactions. */
public final class SampleLoader {
  private static final int COMMANDS_PER_TRANSACTION = 5_000;

  private final CommandHandler handler;

  public SampleLoader(CommandHandler handler) {
    this.handler = handler;
  }

  /**
   * Records what is not recorded yet; interrupted half-way, the next call goes on from there.
   *
   * @param progress told the share done, 0 to 1, after each transaction
   * @return how many events were added
   * @throws IllegalStateException if the book refuses a command: the ledger is not a sample
   */
  public int load(DoubleConsumer progress) throws InterruptedException {
    List<Command> commands = SampleLedger.commands();
    int added = 0;
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
      progress.accept((double) to / commands.size());
    }
    return added;
  }
}
