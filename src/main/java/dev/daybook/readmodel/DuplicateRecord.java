package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import java.time.Instant;

/**
 * A record whose event was there already, under another position: it changed nothing.
 *
 * @param of the event that counts
 */
public record DuplicateRecord(LogPosition position, Instant recorded, EventRecord of) {}
