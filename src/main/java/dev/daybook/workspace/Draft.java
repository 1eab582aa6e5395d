package dev.daybook.workspace;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command being typed: what is valid so far.
 *
 * @param amount positive, or null while there is none
 * @param effective null for "now"
 */
public record Draft(
    Kind kind, AccountId account, @Nullable Amount amount, @Nullable Instant effective) {
  /** What is being typed. */
  public enum Kind {
    DEPOSIT,
    WITHDRAW,
    OPEN_ACCOUNT
  }
}
