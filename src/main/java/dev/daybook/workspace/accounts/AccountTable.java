package dev.daybook.workspace.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.tools.LazyRows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts at the cursor's instant, filtered and sorted as asked.
 *
 * @param total accounts before filtering
 * @param rows immutable
 * @param selection the selected accounts; empty means all
 * @param nextFreeNumber a number no account has yet, for the form
 * @param directory every account known now by number, whatever the cursor and the filter; for the
 *     form's type-ahead. The same object until an account is opened or renamed
 */
public record AccountTable(
    long total,
    LazyRows<AccountRow> rows,
    List<AccountId> selection,
    int nextFreeNumber,
    List<AccountName> directory) {
  public static final AccountTable NONE =
      new AccountTable(0, LazyRows.none(), List.of(), 1, List.of());

  /** An account as the form finds it. */
  public record AccountName(AccountId id, String name, CurrencyCode currency, boolean closed) {}

  /**
   * One account.
   *
   * @param balance at the cursor's instant
   * @param effectiveNow the balance that is effective now, if the one shown counts future-dated
   *     postings; else null
   * @param lastEvent the newest effective instant up to the cursor, or null if none
   * @param events how many events up to the cursor
   * @param opened false if only foreign writers posted to it
   */
  public record AccountRow(
      AccountId id,
      String name,
      CurrencyCode currency,
      Amount balance,
      @Nullable Amount effectiveNow,
      Amount overdraftLimit,
      long events,
      @Nullable Instant lastEvent,
      boolean opened,
      boolean closed) {
    public boolean belowLimit() {
      return balance.compareTo(overdraftLimit.negated()) < 0;
    }
  }
}
