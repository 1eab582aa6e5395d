package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;

/** A record that was set aside, with the sentence that says why. */
public record QuarantinedRecord(
    LogPosition position, Instant recorded, String reason, RawRecord raw) {}
