package dev.daybook.view.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.accounts.AccountTable.AccountRow;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One account as text, made only for the cells on screen.
 *
 * @param supposed what it would have, or null if nothing is supposed about it
 */
record AccountLine(AccountRow row, @Nullable Amount supposed, MoneyText money, ZoneId zone) {
  AccountId id() {
    return row.id();
  }

  String number() {
    return row.id().toString();
  }

  String name() {
    return row.name();
  }

  String currency() {
    return row.currency().code();
  }

  String balance() {
    return money.exact(row.balance());
  }

  /** What it would have; empty if nothing is supposed about it. */
  String whatIf() {
    return supposed == null ? "" : money.exact(supposed);
  }

  String limit() {
    return money.exact(row.overdraftLimit());
  }

  String events() {
    return money.count(row.events());
  }

  String lastEvent() {
    return row.lastEvent() == null ? "" : TimeText.seconds(row.lastEvent(), zone);
  }

  /** What is unusual, in words; empty for an account in order. */
  String flag() {
    if (row.closed()) {
      return "closed";
    }
    if (row.belowLimit()) {
      return "below limit";
    }
    if (row.effectiveNow() != null) {
      return "now " + money.exact(row.effectiveNow());
    }
    return row.opened() ? "" : "not opened";
  }
}
