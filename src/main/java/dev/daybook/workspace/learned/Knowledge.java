package dev.daybook.workspace.learned;

import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.intent.KnownAs;
import org.jspecify.annotations.Nullable;

/**
 * With which knowledge the snapshot shows its instant, and what was learned since. LIVE knows all,
 * whatever was chosen.
 *
 * @param chosen what the analyst chose
 * @param end where the knowledge shown ends in the log; null if all that is recorded by now is
 *     shown
 * @param waiting why the chosen knowledge is not shown yet, or empty
 * @param learned what is known now and was not then; {@link LearnedTable#NONE} while nobody looks
 */
public record Knowledge(
    KnownAs chosen, @Nullable LogEnd end, String waiting, LearnedTable learned) {
  public static final Knowledge NOW = new Knowledge(KnownAs.NOW, null, "", LearnedTable.NONE);

  /** Whether less than all that is recorded by now is shown, or would be if there were more. */
  public boolean limited() {
    return end != null;
  }
}
