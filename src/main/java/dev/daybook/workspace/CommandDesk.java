package dev.daybook.workspace;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.CommandRow.Stage;
import dev.daybook.write.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The commands of this session and how far each got. Only the workspace's thread touches it; what
 * happens elsewhere arrives there with its own time stamp ({@link System#nanoTime}).
 */
final class CommandDesk {
  private static final int MOST_ROWS = 500;

  private final List<Entry> newestFirst = new ArrayList<>();
  private List<CommandRow> rows = List.of();

  /** A row in the making. */
  private static final class Entry {
    final long sentNanos;
    CommandRow row;
    @Nullable LogPosition last;

    Entry(long sentNanos, CommandRow row) {
      this.sentNanos = sentNanos;
      this.row = row;
    }
  }

  void sent(Command command, Instant issued, long nanos) {
    newestFirst.addFirst(
        new Entry(
            nanos,
            new CommandRow(
                command.header().id(),
                issued,
                CommandSummary.of(command),
                Stage.SENT,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null,
                null)));
    if (newestFirst.size() > MOST_ROWS) {
      newestFirst.removeLast();
    }
    refresh();
  }

  void answered(CommandId id, Outcome outcome, long nanos, ZoneId zone) {
    for (Entry entry : newestFirst) {
      if (entry.row.id().equals(id) && entry.row.stage() == Stage.SENT) {
        OptionalLong at = micros(entry, nanos);
        switch (outcome) {
          case Outcome.Recorded recorded -> {
            entry.last = recorded.positions().getLast();
            entry.row = with(entry.row, Stage.ACKNOWLEDGED, at, recorded.first(), null);
          }
          case Outcome.AlreadyRecorded(var position) ->
              entry.row =
                  with(
                      entry.row,
                      Stage.ALREADY_RECORDED,
                      at,
                      position,
                      "Already recorded at " + position + ": nothing was added.");
          case Outcome.Refused(var why) ->
              entry.row = with(entry.row, Stage.REFUSED, at, null, RefusalText.of(why, zone));
          case Outcome.Failed(var sentence) ->
              entry.row = with(entry.row, Stage.FAILED, at, null, sentence);
          case Outcome.Unknown(var sentence) ->
              entry.row = with(entry.row, Stage.UNKNOWN, at, null, sentence);
        }
      }
    }
    refresh();
  }

  /** The read model stands at {@code end} since {@code projectedNanos}, on screen from now on. */
  void projected(LogEnd end, long projectedNanos, long visibleNanos) {
    boolean changed = false;
    for (Entry entry : newestFirst) {
      LogPosition last = entry.last;
      if (entry.row.stage() == Stage.ACKNOWLEDGED && last != null && end.isPast(last)) {
        CommandRow row = entry.row;
        // The fold can be published before the commit's answer is back: a step is never before the
        // last.
        long acknowledged = row.acknowledgedMicros().orElse(0);
        long projected = Math.max(acknowledged, micros(entry, projectedNanos).orElse(acknowledged));
        entry.row =
            new CommandRow(
                row.id(),
                row.issued(),
                row.summary(),
                Stage.VISIBLE,
                row.acknowledgedMicros(),
                OptionalLong.of(projected),
                OptionalLong.of(Math.max(projected, micros(entry, visibleNanos).orElse(projected))),
                row.position(),
                null);
        changed = true;
      }
    }
    if (changed) {
      refresh();
    }
  }

  /** Whether any command is still on its way to the screen. */
  boolean isAwaited() {
    return newestFirst.stream()
        .anyMatch(e -> e.row.stage() == Stage.SENT || e.row.stage() == Stage.ACKNOWLEDGED);
  }

  /** Newest first; the same list until something changes. */
  List<CommandRow> rows() {
    return rows;
  }

  private void refresh() {
    rows = newestFirst.stream().map(e -> e.row).toList();
  }

  private static OptionalLong micros(Entry entry, long nanos) {
    return OptionalLong.of(Math.max(0, (nanos - entry.sentNanos) / 1000));
  }

  private static CommandRow with(
      CommandRow row,
      Stage stage,
      OptionalLong answered,
      @Nullable LogPosition position,
      @Nullable String sentence) {
    return new CommandRow(
        row.id(),
        row.issued(),
        row.summary(),
        stage,
        answered,
        row.projectedMicros(),
        row.visibleMicros(),
        position,
        sentence);
  }
}
