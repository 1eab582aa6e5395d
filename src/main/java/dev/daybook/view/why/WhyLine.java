package dev.daybook.view.why;

import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.why.WhyTable.Row;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the events behind a number as text, made only for the cells on screen.
 *
 * @param row null while it is not loaded
 * @param counted whether the number is how many there are
 */
record WhyLine(@Nullable Row row, boolean counted, MoneyText money, ZoneId zone) {
  private static final String LOADING = "\u2026";

  boolean loaded() {
    return row != null;
  }

  String number() {
    return row == null ? LOADING : money.count(row.number());
  }

  String effective() {
    return row == null ? LOADING : TimeText.seconds(row.effective(), zone);
  }

  String recorded() {
    return row == null
        ? LOADING
        : row.recorded() == null ? "" : TimeText.seconds(row.recorded(), zone);
  }

  String account() {
    return row == null ? LOADING : (row.account() + " " + row.accountName()).strip();
  }

  String type() {
    return row == null ? LOADING : row.type();
  }

  String amount() {
    return row == null ? LOADING : money.signed(row.amount());
  }

  /** The sum so far; where events are counted, that is their number. */
  String sumAfter() {
    return row == null ? LOADING : counted ? number() : money.exact(row.sumAfter());
  }

  String currency() {
    return row == null ? LOADING : row.currency().code();
  }

  String memo() {
    return row == null ? "" : Objects.requireNonNullElse(row.memo(), "");
  }

  String author() {
    return row == null ? "" : Objects.requireNonNullElse(row.author(), "");
  }

  String command() {
    return row == null ? "" : Objects.requireNonNullElse(row.commandId(), "");
  }

  String position() {
    return row == null ? LOADING : row.position().toString();
  }
}
