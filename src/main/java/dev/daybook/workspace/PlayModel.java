package dev.daybook.workspace;

import dev.daybook.workspace.intent.Watchpoint;
import org.jspecify.annotations.Nullable;

/**
 * How history plays.
 *
 * @param realGaps whether a second of the ledger takes a second at speed 1, rather than the stated
 *     pace
 * @param skipIdle whether stretches without an event of the selection are jumped over
 * @param watchpoint what playing stops at, or null
 * @param stopped why it stopped, or empty
 */
public record PlayModel(
    boolean realGaps, boolean skipIdle, @Nullable Watchpoint watchpoint, String stopped) {
  public static final PlayModel PLAIN = new PlayModel(false, false, null, "");
}
