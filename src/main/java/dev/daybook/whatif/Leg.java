package dev.daybook.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import java.time.Instant;

/**
 * What a supposition adds to one account.
 *
 * @param amount signed
 * @param at comes after all real events of the same instant
 */
public record Leg(AccountId account, CurrencyCode currency, Amount amount, Instant at) {}
