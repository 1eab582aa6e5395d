package dev.daybook.ledger;

import java.util.List;

/** What the book says to a command. */
public sealed interface Decision {
  /** The command stands: append these events, all or none. */
  record Accepted(List<LedgerEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The same command was recorded before, at this position: nothing to do. */
  record AlreadyRecorded(LogPosition position) implements Decision {}

  /** The command must not stand. */
  record Refused(Refusal refusal) implements Decision {}
}
