package dev.daybook.view.difference;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.difference.DifferenceTable.Part;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.text.MoneyText;

/** One account that differs as text, made only for the cells on screen. */
record DifferenceLine(Row row, MoneyText money) {
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

  String balanceA() {
    return money.exact(row.balanceA());
  }

  String balanceB() {
    return money.exact(row.balanceB());
  }

  String change() {
    return money.signed(row.change());
  }

  String events() {
    return money.count(row.events());
  }

  String newBusiness() {
    return part(row.newBusiness());
  }

  String late() {
    return part(row.late());
  }

  String notYetKnown() {
    return part(row.notYetKnown());
  }

  String corrections() {
    return part(row.corrections());
  }

  /** Empty without an event: then nothing happened, rather than things that sum to nothing. */
  private String part(Part part) {
    return part.events() == 0 ? "" : money.signed(part.sum());
  }
}
