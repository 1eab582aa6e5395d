package dev.daybook.workspace;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a draft, decided by the same rules as the command itself.
 *
 * @param draft the draft it answers
 * @param name the account's name, or null if there is no such account
 * @param currency the account's currency, or null if there is no such account
 * @param balance the account's balance over all events, or null if there is no such account
 * @param resulting the balance after the draft, or null if it is incomplete or refused for another
 *     reason than this balance
 * @param refusal why it would be refused, or null
 */
public record DraftPreview(
    Draft draft,
    AccountId account,
    @Nullable String name,
    @Nullable CurrencyCode currency,
    @Nullable Amount balance,
    @Nullable Amount resulting,
    @Nullable String refusal) {}
