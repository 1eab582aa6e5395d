package dev.daybook.view.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.AccountTable.AccountRow;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.TimeText;
import java.time.ZoneId;

/** One account as text, made only for the cells on screen. */
record AccountLine(AccountRow row, MoneyText money, ZoneId zone) {
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
