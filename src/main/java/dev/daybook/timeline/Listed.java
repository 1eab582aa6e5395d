package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LogPosition;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An event of an {@link EventList}.
 *
 * @param index its place in the list, from 0
 * @param amount its own amount, signed
 * @param sumAfter the sum of the list's amounts up to and including it
 */
public record Listed(
    long index,
    AccountId account,
    Amount amount,
    Instant effective,
    LogPosition position,
    BigDecimal sumAfter) {}
