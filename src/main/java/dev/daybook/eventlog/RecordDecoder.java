package dev.daybook.eventlog;

import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;
import java.util.List;

/** Decodes records of the log whose bytes were kept elsewhere. One thread owns it. */
@FunctionalInterface
public interface RecordDecoder {
  /**
   * The record as an event, or as undecodable with the reason.
   *
   * @throws LogUnavailableException if the schema registry cannot say now what its schema is
   */
  LogEntry decode(LogPosition position, Instant recorded, RawRecord raw);

  /**
   * What can be read of a record as its writer wrote it, field by field, up to the first that
   * cannot; nothing if not even its schema is known.
   *
   * @throws LogUnavailableException if the schema registry cannot say now what its schema is
   */
  default List<NamedField> fields(RawRecord raw) {
    return List.of();
  }
}
