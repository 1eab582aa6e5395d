package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;

/** Receives records as they stood in the log. */
@FunctionalInterface
public interface VaultVisitor {
  void record(LogPosition position, Instant recorded, RawRecord raw);
}
