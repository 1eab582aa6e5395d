package dev.daybook.write;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
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
    List<LogPosition> positions;
    try {
      positions =
          appender.append(
              end -> {
                Decision made = decider.decide(command, fold.upTo(end));
                decision.set(made);
                return made instanceof Decision.Accepted(var events) ? events : List.of();
              });
    } catch (LogUnavailableException e) {
      String sentence =
          e.getMessage() == null ? "The event store does not answer." : e.getMessage();
      return e.outcomeUnknown() ? new Outcome.Unknown(sentence) : new Outcome.Failed(sentence);
    }
    return switch (Objects.requireNonNull(decision.get())) {
      case Decision.Accepted _ -> new Outcome.Recorded(positions);
      case Decision.AlreadyRecorded(var position) -> new Outcome.AlreadyRecorded(position);
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
    List<LogPosition> positions =
        appender.append(
            end -> {
              BatchDecision made = BatchDecision.of(commands, decider, fold.upTo(end), progress);
              decision.set(made);
              return made.refused().isEmpty() ? made.events() : List.of();
            },
            sending);
    BatchDecision made = Objects.requireNonNull(decision.get());
    return made.refused().isEmpty()
        ? new BatchOutcome.Recorded(positions, made.alreadyRecorded())
        : new BatchOutcome.Refused(made.refused());
  }
}
