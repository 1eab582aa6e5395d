package dev.daybook.write;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventId;
import java.util.function.Supplier;

/** New identities: UUID version 7 (RFC 9562), ordered by time. Thread-safe. */
public final class EventIds implements Supplier<EventId> {
  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  @Override
  public EventId get() {
    return new EventId(generator.generate());
  }

  public CommandId newCommandId() {
    return new CommandId(generator.generate().toString());
  }
}
