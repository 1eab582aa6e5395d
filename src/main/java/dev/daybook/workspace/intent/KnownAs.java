package dev.daybook.workspace.intent;

import dev.daybook.ledger.LogEnd;
import java.time.Instant;

/** The second clock as the analyst sets it: with which knowledge an instant is looked at. */
public sealed interface KnownAs {
  /** With all that is recorded by now. */
  KnownAs NOW = new Now();

  /** As it was known at the instant itself. */
  KnownAs THEN = new Then();

  /** See {@link #NOW}. */
  record Now() implements KnownAs {}

  /** See {@link #THEN}. */
  record Then() implements KnownAs {}

  /** As it was known at this instant, whatever instant is looked at. */
  record At(Instant instant) implements KnownAs {}

  /** With what stands before this end of the log. */
  record UpTo(LogEnd end) implements KnownAs {}
}
