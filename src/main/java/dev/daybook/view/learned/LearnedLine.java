package dev.daybook.view.learned;

import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One event or copy as text, made only for the cells on screen.
 *
 * @param row null while it is not loaded
 */
record LearnedLine(LearnedTable.@Nullable Row row, MoneyText money, ZoneId zone) {
  private static final String LOADING = "\u2026";

  boolean loaded() {
    return row != null;
  }

  String kind() {
    return row == null ? LOADING : LearnedText.kind(row.kind());
  }

  String account() {
    if (row == null) {
      return LOADING;
    }
    return row.accountName().isEmpty()
        ? row.account().toString()
        : row.account() + " " + row.accountName();
  }

  String effective() {
    return row == null ? LOADING : seconds(row.effective());
  }

  String recorded() {
    return row == null ? LOADING : seconds(row.recorded());
  }

  private String seconds(Instant instant) {
    return TimeText.seconds(instant, zone);
  }

  String type() {
    return row == null ? LOADING : row.type();
  }

  String amount() {
    return row == null ? LOADING : money.signed(row.amount());
  }

  String currency() {
    return row == null ? LOADING : row.currency().code();
  }

  String note() {
    if (row == null || row.of() == null) {
      return "";
    }
    return switch (row.kind()) {
      case DUPLICATE -> "copy of " + row.of();
      case NEW_BUSINESS, LATE, NOT_YET_KNOWN, CORRECTION -> "reverses " + row.of();
    };
  }

  String position() {
    return row == null ? LOADING : row.position().toString();
  }
}
