package dev.daybook.desk;

import dev.daybook.ledger.LogPosition;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How far a command got. The times are microseconds since it was sent, absent until a step is
 * reached and where nobody was there to measure it.
 *
 * @param acknowledgedMicros the log answered
 * @param projectedMicros the read model has it
 * @param visibleMicros it was on screen
 * @param position where it stands in the log, or null
 * @param sentence why it was refused or failed, or null
 */
public record CommandLife(
    Stage stage,
    OptionalLong acknowledgedMicros,
    OptionalLong projectedMicros,
    OptionalLong visibleMicros,
    @Nullable LogPosition position,
    @Nullable String sentence) {
  /** On its way. */
  public static final CommandLife SENT = unmeasured(Stage.SENT, null, null);

  /** As the file names them. */
  public enum Stage {
    SENT,
    ACKNOWLEDGED,
    VISIBLE,
    /** The same command was in the log already. */
    ALREADY_RECORDED,
    REFUSED,
    /** Nothing was recorded. */
    FAILED,
    /** Nobody knows yet whether it was recorded. */
    UNKNOWN;

    /** Whether sending it again makes sense. */
    public boolean isOpen() {
      return this == FAILED || this == UNKNOWN;
    }
  }

  /** A stage that nobody measured. */
  public static CommandLife unmeasured(
      Stage stage, @Nullable LogPosition position, @Nullable String sentence) {
    return new CommandLife(
        stage,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        position,
        sentence);
  }
}
