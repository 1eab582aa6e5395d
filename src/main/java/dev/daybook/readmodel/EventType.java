package dev.daybook.readmodel;

import dev.daybook.ledger.LedgerEvent;

/** The names of the events' types, as on the wire and in the file. Stateless. */
final class EventType {
  /**
   * SQL: the events that are facts of an account, and no posting; the amount is what is indexed.
   */
  static final String IS_FACT =
      "amount = 0 AND type IN"
          + " ('ACCOUNT_OPENED', 'ACCOUNT_RENAMED', 'OVERDRAFT_LIMIT_CHANGED', 'ACCOUNT_CLOSED')";

  private EventType() {}

  static String name(LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.AccountOpened _ -> "ACCOUNT_OPENED";
      case LedgerEvent.AccountRenamed _ -> "ACCOUNT_RENAMED";
      case LedgerEvent.OverdraftLimitChanged _ -> "OVERDRAFT_LIMIT_CHANGED";
      case LedgerEvent.AccountClosed _ -> "ACCOUNT_CLOSED";
      case LedgerEvent.Posting e -> e.kind().name();
    };
  }
}
