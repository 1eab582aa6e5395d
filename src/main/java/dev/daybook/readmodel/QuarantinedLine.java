package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside, without its bytes: for lists.
 *
 * @param money what it would change; where its writer named no currency, in the account's
 * @param bytes how long its value is, or -1 if it has none
 */
public record QuarantinedLine(
    LogPosition position,
    Instant recorded,
    QuarantineCause cause,
    String reason,
    @Nullable NamedMoney money,
    int bytes) {}
