package dev.daybook.desk;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.time.Instant;

/**
 * What a bank's file says an account held after one of its lines.
 *
 * @param effective the instant it speaks of
 * @param stated by the file
 * @param ledger by the book, when the file was compared
 * @param source the file
 * @param line in the file, from 1
 * @param recorded when they were compared
 */
public record StatedBalance(
    AccountId account,
    Instant effective,
    Amount stated,
    Amount ledger,
    String source,
    long line,
    Instant recorded) {}
