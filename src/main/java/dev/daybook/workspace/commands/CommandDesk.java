package dev.daybook.workspace.commands;

import dev.daybook.desk.CommandLife;
import dev.daybook.desk.CommandLife.Stage;
import dev.daybook.desk.SentCommand;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.text.RefusalText;
import dev.daybook.write.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands of this session and of those before, and how far each got. Only the workspace's
 * thread touches it; what happens elsewhere arrives there with its own time stamp ({@link
 * System#nanoTime}). Whatever changes is told to be kept.
 */
public final class CommandDesk {
  private static final int MOST_ROWS = 500;
  private static final String ENDED =
      "Daybook ended before the answer came. Try again: with the same id it cannot be recorded"
          + " twice.";

  private final Consumer<SentCommand> keep;
  private final List<Entry> newestFirst = new ArrayList<>();
  private List<CommandRow> rows = List.of();
  private boolean changed = true;
  private @Nullable String obstacle;
  private @Nullable LogEnd lookedUpTo;

  /** A row in the making. */
  private static final class Entry {
    SentCommand sent;
    long sentNanos;

    /** Sent by a session that has ended: nobody waits for its answer, its times are not ours. */
    boolean restored;

    /** An earlier try may have been recorded: that a later one was not says nothing of it. */
    boolean unsettled;

    @Nullable LogPosition last;

    Entry(SentCommand sent, long sentNanos, boolean restored) {
      this.sent = sent;
      this.sentNanos = sentNanos;
      this.restored = restored;
      last = sent.life().position();
    }

    Stage stage() {
      return sent.life().stage();
    }
  }

  /**
   * A desk as it was left.
   *
   * @param restored newest first
   * @param keep told of every change
   */
  public CommandDesk(List<SentCommand> restored, Consumer<SentCommand> keep) {
    this.keep = keep;
    restored.forEach(each -> newestFirst.add(new Entry(each, 0, true)));
  }

  public void sent(Command command, String summary, Instant issued, long nanos) {
    SentCommand sent = new SentCommand(command, issued, summary, CommandLife.SENT);
    newestFirst.removeIf(entry -> entry.sent.id().equals(sent.id()));
    newestFirst.addFirst(new Entry(sent, nanos, false));
    if (newestFirst.size() > MOST_ROWS) {
      newestFirst.removeLast();
    }
    become(newestFirst.getFirst(), CommandLife.SENT);
  }

  /** The command to be sent once more, its times begun anew; empty if there is no sense in it. */
  public Optional<Command> again(CommandId id, long nanos) {
    for (Entry entry : newestFirst) {
      if (entry.sent.id().equals(id) && entry.stage().isOpen()) {
        entry.sentNanos = nanos;
        entry.restored = false;
        entry.unsettled = entry.stage() == Stage.UNKNOWN;
        entry.last = null;
        become(entry, CommandLife.SENT);
        return Optional.of(entry.sent.command());
      }
    }
    return Optional.empty();
  }

  public void answered(CommandId id, Outcome outcome, long nanos, ZoneId zone) {
    for (Entry entry : newestFirst) {
      if (entry.sent.id().equals(id) && entry.stage() == Stage.SENT) {
        OptionalLong at = micros(entry, nanos);
        switch (outcome) {
          case Outcome.Recorded recorded -> {
            entry.last = recorded.positions().getLast();
            become(entry, answered(Stage.ACKNOWLEDGED, at, recorded.first(), null));
          }
          case Outcome.AlreadyRecorded(var position) ->
              become(
                  entry,
                  answered(
                      Stage.ALREADY_RECORDED,
                      at,
                      position,
                      "Already recorded at " + position + ": nothing was added."));
          case Outcome.Refused(var why) ->
              become(entry, answered(Stage.REFUSED, at, null, RefusalText.of(why, zone)));
          case Outcome.Failed(var sentence) when !entry.unsettled ->
              become(entry, answered(Stage.FAILED, at, null, sentence));
          case Outcome.Failed(var sentence) -> unknown(entry, at, sentence);
          case Outcome.Unknown(var sentence) -> unknown(entry, at, sentence);
        }
      }
    }
  }

  private void unknown(Entry entry, OptionalLong at, String sentence) {
    become(entry, answered(Stage.UNKNOWN, at, null, sentence));
    lookedUpTo = null; // it may be in what was read already
  }

  private static CommandLife answered(
      Stage stage, OptionalLong at, @Nullable LogPosition position, @Nullable String sentence) {
    return new CommandLife(
        stage, at, OptionalLong.empty(), OptionalLong.empty(), position, sentence);
  }

  /** The read model stands at {@code end} since {@code projectedNanos}, on screen from now on. */
  public void projected(LogEnd end, long projectedNanos, long visibleNanos) {
    for (Entry entry : newestFirst) {
      LogPosition last = entry.last;
      if (entry.stage() == Stage.ACKNOWLEDGED && last != null && end.isPast(last)) {
        CommandLife life = entry.sent.life();
        // The fold can be published before the commit's answer is back: a step is never before the
        // last.
        long acknowledged = life.acknowledgedMicros().orElse(0);
        long projected = Math.max(acknowledged, micros(entry, projectedNanos).orElse(0));
        long visible = Math.max(projected, micros(entry, visibleNanos).orElse(0));
        boolean measured = !entry.restored;
        become(
            entry,
            new CommandLife(
                Stage.VISIBLE,
                life.acknowledgedMicros(),
                measured ? OptionalLong.of(projected) : OptionalLong.empty(),
                measured ? OptionalLong.of(visible) : OptionalLong.empty(),
                life.position(),
                null));
      }
    }
  }

  /**
   * Looks for the commands whose outcome nobody knows: the log, as far as it was read, tells.
   *
   * @param end how far it was read
   * @param caughtUp whether that is to its end, so that what is not there was not recorded
   */
  public void lookUp(
      LogEnd end, boolean caughtUp, Function<CommandId, Optional<LogPosition>> recorded) {
    boolean anew = !end.equals(lookedUpTo);
    for (Entry entry : newestFirst) {
      boolean cutOff = entry.restored && entry.stage() == Stage.SENT;
      if ((cutOff && (anew || caughtUp)) || (entry.stage() == Stage.UNKNOWN && anew)) {
        Optional<LogPosition> found = recorded.apply(entry.sent.id());
        if (found.isPresent()) {
          become(entry, CommandLife.unmeasured(Stage.VISIBLE, found.get(), null));
        } else if (cutOff && caughtUp) {
          become(entry, CommandLife.unmeasured(Stage.UNKNOWN, null, ENDED));
        }
      }
    }
    lookedUpTo = end;
  }

  /** Whether any command is still on its way to the screen. */
  public boolean isAwaited() {
    return newestFirst.stream()
        .anyMatch(e -> !e.restored && (e.stage() == Stage.SENT || e.stage() == Stage.ACKNOWLEDGED));
  }

  /**
   * Newest first; the same list until something changes.
   *
   * @param now why nothing can be sent at this moment, or null
   */
  public List<CommandRow> rows(@Nullable String now) {
    if (changed || !Objects.equals(obstacle, now)) {
      obstacle = now;
      changed = false;
      rows = newestFirst.stream().map(e -> CommandRows.of(e.sent, now)).toList();
    }
    return rows;
  }

  private void become(Entry entry, CommandLife life) {
    entry.sent = entry.sent.with(life);
    changed = true;
    keep.accept(entry.sent);
  }

  private static OptionalLong micros(Entry entry, long nanos) {
    return OptionalLong.of(Math.max(0, (nanos - entry.sentNanos) / 1000));
  }
}
