package dev.daybook.write.csv;

import dev.daybook.ledger.AccountId;

/** Which account a row is posted to. */
public sealed interface AccountSource {
  /** Each row says so. */
  record Each(Column column) implements AccountSource {}

  /** The whole file is about one: a bank's statement. */
  record Fixed(AccountId account) implements AccountSource {}
}
