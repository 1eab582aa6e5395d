package dev.daybook.workspace.commands;

import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One command and its life. The times are microseconds since the analyst sent it, absent until the
 * step is reached.
 *
 * @param issued when it was first sent
 * @param summary what it says: "Deposit 12.34 EUR to 7 Rent"
 * @param acknowledgedMicros the log has it
 * @param projectedMicros the read model has it
 * @param visibleMicros the first snapshot that contains it was handed out
 * @param position where it stands in the log, or null
 * @param sentence why it was refused or failed, or null
 * @param retry whether it can be sent again, or null where that makes no sense
 */
public record CommandRow(
    CommandId id,
    Instant issued,
    String summary,
    Stage stage,
    OptionalLong acknowledgedMicros,
    OptionalLong projectedMicros,
    OptionalLong visibleMicros,
    @Nullable LogPosition position,
    @Nullable String sentence,
    @Nullable Retry retry) {
  /**
   * The same command may be sent again.
   *
   * @param obstacle why not at this moment, or null
   */
  public record Retry(@Nullable String obstacle) {}

  /** How far it got. */
  public enum Stage {
    SENT,
    ACKNOWLEDGED,
    VISIBLE,
    /** The same command was in the log already. */
    ALREADY_RECORDED,
    REFUSED,
    /** Nothing was recorded. */
    FAILED,
    /** The store went away in between; send again with the same id to learn the outcome. */
    UNKNOWN
  }
}
