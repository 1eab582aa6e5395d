package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.readmodel.QuarantineImpact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that are no events, newest recorded first across all partitions; of one instant the
 * highest position first.
 *
 * @param first the index of the first row that is here
 * @param rows those around what is on screen
 * @param impact what all of them would change
 * @param detail the record looked at closely, or null
 * @param sentence what came of the last action, or how far it is; empty if there was none
 * @param busy whether an action is under way
 */
public record QuarantineTable(
    int first,
    List<Row> rows,
    QuarantineImpact impact,
    @Nullable QuarantineDetail detail,
    String sentence,
    boolean busy) {
  public static final QuarantineTable NONE =
      new QuarantineTable(0, List.of(), QuarantineImpact.NONE, null, "", false);

  public QuarantineTable {
    rows = List.copyOf(rows);
  }

  /** How many there are. */
  public long total() {
    return impact.records();
  }

  /**
   * One record.
   *
   * @param cause what is the matter, in a word or two
   * @param reason a sentence that says it
   * @param money what it would change, or null if not even its account is known
   * @param bytes how long its value is, or -1 if it has none
   */
  public record Row(
      LogPosition position,
      Instant recorded,
      String cause,
      String reason,
      @Nullable NamedMoney money,
      int bytes) {}
}
