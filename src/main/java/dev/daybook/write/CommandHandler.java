package dev.daybook.write;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns commands into events: fence, fold to the log's end, decide, append. Blocks for some
 * milliseconds, so it is called on a writer's thread, one command at a time.
 */
public final class CommandHandler {
  private final Appender appender;
  private final CurrentFold fold;
  private final Decider decider;

  public CommandHandler(Appender appender, CurrentFold fold, Decider decider) {
    this.appender = appender;
    this.fold = fold;
    this.decider = decider;
  }

  /** One command. Every expected outcome is a value; see {@link Outcome}. */
  public Outcome handle(Command command) throws InterruptedException {
    AtomicReference<Decision> decision = new AtomicReference<>();
    Tries tries = new Tries();
    List<LogPosition> positions;
    try {
      positions =
          appender.append(
              end -> {
                DecisionView view = fold.upTo(end);
                tries.lookFor(view);
                Decision made = decider.decide(command, view);
                decision.set(made);
                return made instanceof Decision.Accepted(var events)
                    ? tries.with(events)
                    : List.of();
              });
    } catch (LogUnavailableException e) {
      String sentence =
          e.getMessage() == null ? "The event store does not answer." : e.getMessage();
      return e.outcomeUnknown() ? new Outcome.Unknown(sentence) : new Outcome.Failed(sentence);
    }
    return switch (Objects.requireNonNull(decision.get())) {
      case Decision.Accepted _ -> new Outcome.Recorded(positions);
      case Decision.AlreadyRecorded(var position) ->
          tries.found().isEmpty()
              ? new Outcome.AlreadyRecorded(position)
              : new Outcome.Recorded(tries.found());
      case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
    };
  }

  /** See {@link #handleAll(List, Progress)}: nobody watches. */
  public BatchOutcome handleAll(List<? extends Command> commands) throws InterruptedException {
    return handleAll(commands, Progress.NONE);
  }

  /**
   * Many commands in one transaction, each decided as if those before it had happened: all of them
   * or none. Commands recorded before are left out.
   *
   * @param commands may make its elements when asked: it is read once per decision
   * @param progress told how far deciding and sending are; either may start over
   * @throws LogUnavailableException if the store does not answer
   * @throws java.util.concurrent.CancellationException if it was cancelled; nothing was appended
   */
  public BatchOutcome handleAll(List<? extends Command> commands, Progress progress)
      throws InterruptedException {
    AtomicReference<BatchDecision> decision = new AtomicReference<>();
    Appender.Sending sending =
        new Appender.Sending() {
          @Override
          public int expectedEvents() {
            return commands.size();
          }

          @Override
          public boolean proceed(int sent, int total) {
            return progress.at(Progress.Step.SENDING, sent, total);
          }
        };
    Tries tries = new Tries();
    List<LogPosition> positions =
        appender.append(
            end -> {
              DecisionView view = fold.upTo(end);
              tries.lookFor(view);
              BatchDecision made = BatchDecision.of(commands, decider, view, progress);
              decision.set(made);
              return made.refused().isEmpty() ? tries.with(made.events()) : List.of();
            },
            sending);
    BatchDecision made = Objects.requireNonNull(decision.get());
    if (!made.refused().isEmpty()) {
      return new BatchOutcome.Refused(made.refused());
    }
    return tries.found().isEmpty()
        ? new BatchOutcome.Recorded(positions, made.alreadyRecorded())
        : new BatchOutcome.Recorded(tries.found(), made.alreadyRecorded() - tries.commandsFound());
  }
}
