package dev.daybook.workspace.commands;

import dev.daybook.desk.CommandLife;
import dev.daybook.desk.SentCommand;
import dev.daybook.workspace.commands.CommandRow.Retry;
import dev.daybook.workspace.commands.CommandRow.Stage;
import dev.daybook.workspace.status.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept of a command, as the window shows it. Pure. */
public final class CommandRows {
  private CommandRows() {}

  /**
   * A row.
   *
   * @param obstacle why nothing can be sent at this moment, or null
   */
  static CommandRow of(SentCommand sent, @Nullable String obstacle) {
    CommandLife life = sent.life();
    return new CommandRow(
        sent.id(),
        sent.issued(),
        sent.summary(),
        stage(life.stage()),
        life.acknowledgedMicros(),
        life.projectedMicros(),
        life.visibleMicros(),
        life.position(),
        life.sentence(),
        life.stage().isOpen() ? new Retry(obstacle) : null);
  }

  private static Stage stage(CommandLife.Stage stage) {
    return switch (stage) {
      case SENT -> Stage.SENT;
      case ACKNOWLEDGED -> Stage.ACKNOWLEDGED;
      case VISIBLE -> Stage.VISIBLE;
      case ALREADY_RECORDED -> Stage.ALREADY_RECORDED;
      case REFUSED -> Stage.REFUSED;
      case FAILED -> Stage.FAILED;
      case UNKNOWN -> Stage.UNKNOWN;
    };
  }

  /**
   * Why nothing can be sent again now, or null.
   *
   * @param cursor the instant looked at, or null if LIVE
   */
  public static @Nullable String obstacle(@Nullable Instant cursor, Connection.State store) {
    if (cursor != null) {
      return "History is read only: go back to live (T) to send it again.";
    }
    return switch (store) {
      case UP -> null;
      case STARTING -> "The event store is starting.";
      case UNREACHABLE -> "The event store does not answer: nothing can be sent now.";
      case FAILED -> "The event store has failed: restart it first.";
      case OTHER_LOG -> "The event store has another log than this read model holds.";
    };
  }
}
