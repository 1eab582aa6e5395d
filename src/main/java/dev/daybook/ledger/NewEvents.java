package dev.daybook.ledger;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Headers for the events of a command. */
final class NewEvents {
  private final Supplier<EventId> ids;

  NewEvents(Supplier<EventId> ids) {
    this.ids = ids;
  }

  EventHeader header(Command.CommandHeader from, AccountId account, @Nullable UUID group) {
    return new EventHeader(
        ids.get(), account, from.effective(), from.memo(), from.author(), from.id(), group);
  }

  UUID group() {
    return ids.get().uuid();
  }
}
