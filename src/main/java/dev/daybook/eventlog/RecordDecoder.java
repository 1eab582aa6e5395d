package dev.daybook.eventlog;

import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;

/** Decodes records of the log whose bytes were kept elsewhere. One thread owns it. */
@FunctionalInterface
public interface RecordDecoder {
  /**
   * The record as an event, or as undecodable with the reason.
   *
   * @throws LogUnavailableException if the schema registry cannot say now what its schema is
   */
  LogEntry decode(LogPosition position, Instant recorded, RawRecord raw);
}
