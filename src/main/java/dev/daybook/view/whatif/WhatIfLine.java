package dev.daybook.view.whatif;

import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.whatif.WhatIfModel.Row;
import java.time.ZoneId;
import java.util.Locale;

/** A leg of something supposed as text. */
record WhatIfLine(Row row, MoneyText money, ZoneId zone) {
  String kind() {
    return "What if: " + row.kind().toLowerCase(Locale.ROOT);
  }

  String account() {
    return (row.account() + " " + row.accountName()).strip();
  }

  String amount() {
    return money.signed(row.amount());
  }

  String currency() {
    return row.currency().code();
  }

  String at() {
    return TimeText.seconds(row.at(), zone);
  }

  String balanceAfter() {
    return money.exact(row.balanceAfter());
  }

  String state() {
    return row.belowLimit() ? "below limit" : "";
  }
}
