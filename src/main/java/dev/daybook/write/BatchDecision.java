package dev.daybook.write;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Many commands decided in order, each as if those before it had happened.
 *
 * @param events of the accepted ones
 * @param refused the refused ones with their reasons
 * @param alreadyRecorded how many were recorded before
 */
record BatchDecision(
    List<LedgerEvent> events, List<BatchOutcome.RefusedCommand> refused, int alreadyRecorded) {
  private static final int ROWS_PER_REPORT = 4096;

  static BatchDecision of(
      List<? extends Command> commands, Decider decider, DecisionView base, Progress progress) {
    BatchDecider batch = new BatchDecider(decider, base);
    List<LedgerEvent> events = new ArrayList<>(commands.size());
    List<BatchOutcome.RefusedCommand> refused = new ArrayList<>();
    int alreadyRecorded = 0;
    int done = 0;
    for (Command command : commands) {
      if (done++ % ROWS_PER_REPORT == 0) {
        progress.check(Progress.Step.DECIDING, done, commands.size());
      }
      switch (batch.decide(command)) {
        case Decision.Accepted(var accepted) -> events.addAll(accepted);
        case Decision.AlreadyRecorded _ -> alreadyRecorded++;
        case Decision.Refused(var why) ->
            refused.add(new BatchOutcome.RefusedCommand(command, why));
      }
    }
    return new BatchDecision(events, refused, alreadyRecorded);
  }
}
