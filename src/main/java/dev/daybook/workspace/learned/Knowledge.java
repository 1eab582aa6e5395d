package dev.daybook.workspace.learned;

import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.intent.KnownAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With which knowledge the snapshot shows its instant, and what was learned since. LIVE knows all,
 * whatever was chosen.
 *
 * @param chosen what the analyst chose
 * @param end where the knowledge shown ends in the log; null if all that is recorded by now is
 *     shown
 * @param still while the cursor's view is being read: the earlier view that figures, chart and
 *     tables are still of; else null, and they are the cursor's
 * @param waiting why the chosen knowledge is not shown yet, or empty
 * @param learned what is known now and was not then
 */
public record Knowledge(
    KnownAs chosen, @Nullable LogEnd end, @Nullable AsOf still, String waiting, Learning learned) {
  public static final Knowledge NOW = new Knowledge(KnownAs.NOW, null, null, "", Learning.NOTHING);

  /** Whether less than all that is recorded by now is shown, or would be if there were more. */
  public boolean limited() {
    return end != null;
  }

  /**
   * What is known now and was not then, as far as that was found. It may lag behind the cursor, and
   * says of what it is.
   *
   * @param table {@link LearnedTable#NONE} while nobody looks
   * @param since what was known then, as it was chosen; null while there is no table
   * @param at the instant that it is about; null while there is no table
   * @param waiting why the cursor's is not shown yet, or empty
   */
  public record Learning(
      LearnedTable table, @Nullable KnownAs since, @Nullable Instant at, String waiting) {
    public static final Learning NOTHING = new Learning(LearnedTable.NONE, null, null, "");
  }
}
