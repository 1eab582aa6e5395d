package dev.daybook.view.quarantine;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One record set aside as text, made only for the cells on screen.
 *
 * @param row null while it is not loaded
 */
record QuarantineLine(QuarantineTable.@Nullable Row row, MoneyText numbers, ZoneId zone) {
  private static final String LOADING = "\u2026";

  boolean loaded() {
    return row != null;
  }

  @Nullable LogPosition at() {
    return row == null ? null : row.position();
  }

  String position() {
    return row == null ? LOADING : row.position().toString();
  }

  String recorded() {
    return row == null ? LOADING : TimeText.seconds(row.recorded(), zone);
  }

  String cause() {
    return row == null ? LOADING : row.cause();
  }

  String reason() {
    return row == null ? LOADING : row.reason();
  }

  String account() {
    NamedMoney money = money();
    return row == null ? LOADING : money == null ? "" : money.account().toString();
  }

  /** With its currency: nothing else says which. */
  String amount() {
    NamedMoney money = money();
    if (row == null) {
      return LOADING;
    }
    return money == null || money.amount() == null
        ? ""
        : numbers.signed(money.amount())
            + (money.currency() == null ? "" : " " + money.currency().code());
  }

  String bytes() {
    return row == null ? LOADING : row.bytes() < 0 ? "none" : numbers.count(row.bytes());
  }

  private @Nullable NamedMoney money() {
    return row == null ? null : row.money();
  }
}
