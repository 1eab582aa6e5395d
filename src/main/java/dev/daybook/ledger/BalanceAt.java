package dev.daybook.ledger;

import java.time.Instant;

/** A balance and the first instant at which it stands. */
public record BalanceAt(Amount balance, Instant at) {}
