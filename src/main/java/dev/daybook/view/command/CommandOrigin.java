package dev.daybook.view.command;

import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where commands come from.
 *
 * @param ids gives every command its identity
 * @param author who sits at the window
 * @param currency proposed for new accounts
 * @param clock what "now" means
 */
public record CommandOrigin(
    Supplier<CommandId> ids, String author, CurrencyCode currency, InstantSource clock) {
  private static final CommandId DRAFT = new CommandId("draft");

  /** The header of a new command; no instant means now. */
  CommandHeader header(@Nullable Instant effective, String memo) {
    Instant at = effective == null ? now() : effective;
    return new CommandHeader(ids.get(), author, at, memo.isBlank() ? null : memo.strip());
  }

  /** The header of a command that is only being typed: the same for the same texts. */
  CommandHeader draft(@Nullable Instant effective, String memo) {
    return new CommandHeader(
        DRAFT, author, effective == null ? Instant.EPOCH : effective, memo.isBlank() ? null : memo);
  }

  /** Now, as exactly as the ledger keeps time. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
