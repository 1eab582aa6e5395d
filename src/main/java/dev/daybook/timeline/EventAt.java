package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;

/**
 * An event in the canonical order.
 *
 * @param index its place, from 0: the analyst's "event {@code index + 1} of N"
 * @param amount signed; zero for facts about the account
 */
public record EventAt(
    long index, AccountId account, Amount amount, Instant effective, LogPosition position) {}
