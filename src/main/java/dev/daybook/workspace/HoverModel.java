package dev.daybook.workspace;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

  /** Among numbers of an older knowledge, whose place this is not. */
  HoverModel saidToBeOfNow() {
    return new HoverModel(at, Stream.concat(balances.stream(), Stream.of("as known now")).toList());
  }
}
