package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row for the eye.
 *
 * @param type as on the wire: {@code DEPOSIT}, {@code ACCOUNT_OPENED}, …
 * @param amount signed; zero for facts about the account
 * @param currency {@link CurrencyCode#NONE} if the writer did not say
 * @param accountName what an opening or renaming names, else null
 * @param overdraftLimit what an opening or a change of limit sets, else null
 */
public record EventRecord(
    LogPosition position,
    EventId id,
    AccountId account,
    Instant effective,
    Instant recorded,
    String type,
    Amount amount,
    CurrencyCode currency,
    @Nullable String memo,
    @Nullable String author,
    @Nullable CommandId commandId,
    @Nullable UUID groupId,
    @Nullable EventId reverses,
    @Nullable String accountName,
    @Nullable Amount overdraftLimit,
    int schemaId) {}
