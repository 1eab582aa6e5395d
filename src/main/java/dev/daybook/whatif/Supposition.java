package dev.daybook.whatif;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that might be booked. It is no command: nothing takes it but a {@link Hypothesis}. */
public sealed interface Supposition {
  AccountId account();

  /** What moves, positive. */
  Amount amount();

  /** When it would take effect. */
  Instant at();

  /** Money comes in. */
  record Deposit(AccountId account, Amount amount, Instant at) implements Supposition {}

  /** Money goes out. */
  record Withdrawal(AccountId account, Amount amount, Instant at) implements Supposition {}

  /**
   * Money goes from one account to another.
   *
   * @param received what arrives, or null for the same amount
   */
  record Transfer(
      AccountId account, AccountId to, Amount amount, @Nullable Amount received, Instant at)
      implements Supposition {}
}
