package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
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
    int schemaId) {
  /** A writer that names no currency means its account's, if that is known. */
  public CurrencyCode currencyIn(@Nullable Account of) {
    return currency.equals(CurrencyCode.NONE) && of != null ? of.currency() : currency;
  }

  /** The row as the event it was made of. */
  public LedgerEvent event() {
    EventHeader header = new EventHeader(id, account, effective, memo, author, commandId, groupId);
    String name = accountName == null ? "" : accountName;
    Amount limit = overdraftLimit == null ? Amount.ZERO : overdraftLimit;
    return switch (type) {
      case "ACCOUNT_OPENED" -> new LedgerEvent.AccountOpened(header, name, currency, limit);
      case "ACCOUNT_RENAMED" -> new LedgerEvent.AccountRenamed(header, name);
      case "OVERDRAFT_LIMIT_CHANGED" -> new LedgerEvent.OverdraftLimitChanged(header, limit);
      case "ACCOUNT_CLOSED" -> new LedgerEvent.AccountClosed(header);
      default ->
          new LedgerEvent.Posting(header, PostingKind.valueOf(type), amount, currency, reverses);
    };
  }
}
