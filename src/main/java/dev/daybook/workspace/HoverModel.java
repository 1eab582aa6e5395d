package dev.daybook.workspace;

import java.time.Instant;
import java.util.List;

/**
 * What stood at an instant that the mouse points at.
 *
 * @param balances a line for each selected account or, with none selected, for each currency's
 *     total
 */
public record HoverModel(Instant at, List<String> balances) {
  public HoverModel {
    balances = List.copyOf(balances);
  }
}
