package dev.daybook.write.csv.post;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a bank says an account's balance was after a row, beside what the ledger says: all that is
 * effective by the row's instant, this file's earlier rows and the row itself included.
 *
 * @param line of the row in the file
 */
public record BalanceAssertion(
    AccountId account, Instant effective, Amount stated, Amount ledger, int line) {
  public boolean holds() {
    return stated.equals(ledger);
  }

  /** What the ledger has more than the bank. */
  public BigDecimal difference() {
    return ledger.toDecimal().subtract(stated.toDecimal());
  }
}
