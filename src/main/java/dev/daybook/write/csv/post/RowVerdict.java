package dev.daybook.write.csv.post;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file and what becomes of it.
 *
 * @param line the row's first line in the file, from 1
 * @param sentence why it is bad or refused and what to do, or where it was recorded before; else
 *     empty
 * @param refusal what the book says, if it refuses the row; else null
 * @param posting what the row says, or null if that cannot be read
 */
public record RowVerdict(
    int line,
    Verdict verdict,
    String sentence,
    @Nullable Refusal refusal,
    @Nullable Posting posting) {
  /** What a row says; the amount is signed. */
  public record Posting(
      AccountId account,
      Instant effective,
      Amount amount,
      CurrencyCode currency,
      @Nullable String memo) {}
}
