package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param reason a sentence that says why
 * @param money what it would change, or null if not even its account is known
 */
public record QuarantinedRecord(
    LogPosition position,
    Instant recorded,
    QuarantineCause cause,
    String reason,
    @Nullable NamedMoney money,
    RawRecord raw) {}
