package dev.daybook.write.csv.post;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;

/**
 * What the rows do to an account.
 *
 * @param opened whether it is opened by them
 * @param rows how many are posted to it
 */
public record AccountChange(
    AccountId account,
    String name,
    CurrencyCode currency,
    boolean opened,
    int rows,
    Amount before,
    Amount after) {}
