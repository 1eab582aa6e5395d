package dev.daybook.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries.
 *
 * @param id the event's identity
 * @param account the account it belongs to
 * @param effective when it takes effect, to the millisecond: what the analyst says, not when it was
 *     recorded
 * @param memo free text, or null
 * @param author who issued the command, or null if the writer did not say
 * @param commandId the command it came from, or null if the writer did not say
 * @param groupId ties the legs of a transfer or the rows of a batch, or null
 */
public record EventHeader(
    EventId id,
    AccountId account,
    Instant effective,
    @Nullable String memo,
    @Nullable String author,
    @Nullable CommandId commandId,
    @Nullable UUID groupId) {}
