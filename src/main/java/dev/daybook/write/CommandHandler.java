package dev.daybook.write;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicBoolean accepted = new AtomicBoolean();
    List<LogPosition> positions;
    try {
      positions =
          appender.append(
              end -> {
                Decision made = decider.decide(command, fold.upTo(end));
                decision.set(made);
                if (made instanceof Decision.Accepted(var events)) {
                  accepted.set(true);
                  return events;
                }
                return List.of();
              });
    } catch (LogUnavailableException e) {
      String sentence =
          e.getMessage() == null ? "The event store does not answer." : e.getMessage();
      return e.outcomeUnknown() ? new Outcome.Unknown(sentence) : new Outcome.Failed(sentence);
    }
    return switch (Objects.requireNonNull(decision.get())) {
      case Decision.Accepted _ -> new Outcome.Recorded(positions);
      // Accepted and then found: the commit's answer was lost, and this call has recorded it.
      case Decision.AlreadyRecorded(var position) ->
          accepted.get()
              ? new Outcome.Recorded(List.of(position))
              : new Outcome.AlreadyRecorded(position);
      case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
    };
  }

  /**
   * Many commands in one transaction, each decided as if those before it had happened: all of them
   * or none. Commands recorded before are left out.
   *
   * @throws LogUnavailableException if the store does not answer
   */
  public BatchOutcome handleAll(List<? extends Command> commands) throws InterruptedException {
    AtomicReference<BatchDecision> decision = new AtomicReference<>();
    List<LogPosition> positions =
        appender.append(
            end -> {
              BatchDecision made = BatchDecision.of(commands, decider, fold.upTo(end));
              decision.set(made);
              return made.refused().isEmpty() ? made.events() : List.of();
            });
    BatchDecision made = Objects.requireNonNull(decision.get());
    return made.refused().isEmpty()
        ? new BatchOutcome.Recorded(positions, made.alreadyRecorded())
        : new BatchOutcome.Refused(made.refused());
  }
}
