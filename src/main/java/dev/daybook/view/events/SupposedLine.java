package dev.daybook.view.events;

import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.whatif.WhatIfModel.Row;
import java.time.ZoneId;

/**
 * Something supposed, among the events as text. It says so wherever an event says where it is from:
 * copied rows say it too.
 */
record SupposedLine(Row row, MoneyText money, ZoneId zone) implements EventLine {
  @Override
  public String effective() {
    return TimeText.seconds(row.at(), zone);
  }

  @Override
  public String recorded() {
    return "";
  }

  @Override
  public String account() {
    return (row.account() + " " + row.accountName()).strip();
  }

  @Override
  public String type() {
    return row.kind() + " \u00b7 supposed";
  }

  @Override
  public String amount() {
    return money.signed(row.amount());
  }

  @Override
  public String balanceAfter() {
    return money.exact(row.balanceAfter());
  }

  @Override
  public String currency() {
    return row.currency().code();
  }

  @Override
  public String memo() {
    return "";
  }

  @Override
  public String author() {
    return "";
  }

  @Override
  public String note() {
    return row.belowLimit() ? "what if, below limit" : "what if";
  }

  @Override
  public String position() {
    return "supposed";
  }
}
