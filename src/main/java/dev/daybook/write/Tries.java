package dev.daybook.write;

import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.Objects;

/**
 * What one call has tried to append. If the answer to a commit was lost and the events are found in
 * the log afterwards, this call has recorded them, and nobody else under the same command ids.
 */
final class Tries {
  private List<LedgerEvent> last = List.of();
  private List<LogPosition> found = List.of();
  private int commandsFound;

  List<LedgerEvent> with(List<LedgerEvent> events) {
    last = events;
    return events;
  }

  /** Looks whether the last try is in the log after all. */
  void lookFor(DecisionView view) {
    if (!last.isEmpty() && view.event(last.getFirst().header().id()).isPresent()) {
      // All were in one transaction: where one is, all are.
      List<CommandId> commands =
          last.stream()
              .map(e -> e.header().commandId())
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      commandsFound = commands.size();
      found = commands.stream().flatMap(id -> view.recorded(id).stream()).toList();
    }
  }

  /** Where what was tried is, the first event of each command; empty if it is not. */
  List<LogPosition> found() {
    return found;
  }

  int commandsFound() {
    return commandsFound;
  }
}
