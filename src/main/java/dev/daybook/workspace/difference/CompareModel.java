package dev.daybook.workspace.difference;

import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.intent.Handle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two views of the book that are compared. They are compared as soon as both are set.
 *
 * @param a the earlier one, usually, or null while it is not set; without an instant it is LIVE:
 *     behind the last event, whenever that is
 * @param b the later one, likewise
 * @param table what lies between; it may be of the handles as they stood a moment ago
 * @param toB per currency, by how much the total at B differs from the one at the cursor; empty
 *     while nothing is compared, and while it is not known yet
 */
public record CompareModel(
    @Nullable AsOf a, @Nullable AsOf b, DifferenceTable table, Map<CurrencyCode, BigDecimal> toB) {
  public static final CompareModel NONE =
      new CompareModel(null, null, DifferenceTable.NONE, Map.of());

  public CompareModel {
    toB = Map.copyOf(toB);
  }

  public boolean active() {
    return a != null && b != null;
  }

  /** Whether any handle stands. */
  public boolean begun() {
    return a != null || b != null;
  }

  public @Nullable AsOf at(Handle handle) {
    return switch (handle) {
      case A -> a;
      case B -> b;
    };
  }

  /** The instant a handle stands at; null if it is LIVE or not set. */
  public @Nullable Instant instant(Handle handle) {
    AsOf at = at(handle);
    return at == null ? null : at.effective();
  }
}
