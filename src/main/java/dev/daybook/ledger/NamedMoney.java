package dev.daybook.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The money that a record names although it cannot be applied as an event. What it does not say
 * clearly is unknown, never guessed.
 *
 * @param account whose balance it means to change
 * @param amount what it means to add, or null if that cannot be known
 * @param currency in what currency, {@link CurrencyCode#NONE} if the writer did not say, or null if
 *     what it said is no currency
 */
public record NamedMoney(
    AccountId account, @Nullable Amount amount, @Nullable CurrencyCode currency) {}
