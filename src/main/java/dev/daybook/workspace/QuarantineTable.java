package dev.daybook.workspace;

import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import java.util.List;

/**
 * Records that are no events, newest first.
 *
 * @param total how many there are
 * @param rows the newest of them, 1,000 at most
 */
public record QuarantineTable(long total, List<Row> rows) {
  public static final QuarantineTable NONE = new QuarantineTable(0, List.of());

  public QuarantineTable {
    rows = List.copyOf(rows);
  }

  /** One record, with a sentence that says why. */
  public record Row(LogPosition position, Instant recorded, String reason, int bytes) {}
}
