package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an event has in common with most of its account and its author.
 *
 * @param type see {@link EventType}
 * @param keyLength of the record's key in bytes; null if it has none
 */
record Form(
    String type,
    int schemaId,
    @Nullable String currency,
    @Nullable String author,
    @Nullable Integer keyLength) {
  static Form of(LogEntry.Decoded entry) {
    LedgerEvent event = entry.recorded().event();
    CurrencyCode currency =
        switch (event) {
          case LedgerEvent.AccountOpened e -> e.currency();
          case LedgerEvent.Posting e -> e.currency();
          case LedgerEvent.AccountRenamed _,
              LedgerEvent.OverdraftLimitChanged _,
              LedgerEvent.AccountClosed _ ->
              CurrencyCode.NONE;
        };
    byte[] key = entry.raw().key();
    return new Form(
        EventType.name(event),
        entry.schemaId(),
        currency.equals(CurrencyCode.NONE) ? null : currency.code(),
        event.header().author(),
        key == null ? null : (Integer) key.length);
  }
}
