package dev.daybook.readmodel;

import dev.daybook.ledger.Account;

/**
 * An account as the file has it, over all its events.
 *
 * @param balance in 1/10,000
 */
public record AccountStanding(Account account, long balance, long events) {}
