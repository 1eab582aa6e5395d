package dev.daybook.workspace.intent;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;

/** What playing stops at. Accounts are those selected, or all if none is. */
public sealed interface Watchpoint {

  /** A balance begins to be below a limit. */
  record Below(Amount limit) implements Watchpoint {}

  /** An event moves more than this, in either direction. */
  record Move(Amount above) implements Watchpoint {}

  /** An account has an event of any kind. */
  record Touched(AccountId account) implements Watchpoint {}

  /** A record was set aside; when it was recorded, for it has no other place in time. */
  record Quarantined() implements Watchpoint {}
}
