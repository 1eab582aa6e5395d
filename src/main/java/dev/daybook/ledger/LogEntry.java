package dev.daybook.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of the log: an event, or bytes that are none. */
public sealed interface LogEntry {
  LogPosition position();

  RawRecord raw();

  /**
   * An event that could be decoded.
   *
   * @param schemaId the registry's id of the schema it was written with
   */
  record Decoded(RecordedEvent recorded, RawRecord raw, int schemaId) implements LogEntry {
    @Override
    public LogPosition position() {
      return recorded.position();
    }
  }

  /**
   * A record that could not be decoded.
   *
   * @param reason a sentence that says why
   * @param money what it would change, or null if not even its account can be read
   */
  record Undecodable(
      LogPosition position,
      Instant recorded,
      RawRecord raw,
      QuarantineCause cause,
      String reason,
      @Nullable NamedMoney money)
      implements LogEntry {}
}
