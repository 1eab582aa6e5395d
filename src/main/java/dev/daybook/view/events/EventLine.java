package dev.daybook.view.events;

import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as text, made only for the cells on screen.
 *
 * @param row null while it is not loaded
 */
record EventLine(@Nullable EventRow row, MoneyText money, ZoneId zone) {
  private static final String LOADING = "\u2026";

  boolean loaded() {
    return row != null;
  }

  String effective() {
    return row == null ? LOADING : TimeText.seconds(row.effective(), zone);
  }

  String recorded() {
    return row == null ? LOADING : TimeText.seconds(row.recorded(), zone);
  }

  String account() {
    if (row == null) {
      return LOADING;
    }
    return row.accountName().isEmpty()
        ? row.account().toString()
        : row.account() + " " + row.accountName();
  }

  /** With what else must not be overlooked; {@link #note} says more. */
  String type() {
    if (row == null) {
      return LOADING;
    }
    return row.type()
        + (row.reversedAt() == null ? "" : " \u00b7 reversed")
        + (row.future() ? " \u00b7 future" : "");
  }

  String amount() {
    return row == null ? LOADING : money.signed(row.amount());
  }

  String balanceAfter() {
    return row == null ? LOADING : money.exact(row.balanceAfter());
  }

  String currency() {
    return row == null ? LOADING : row.currency().code();
  }

  String memo() {
    return row == null || row.memo() == null ? "" : row.memo();
  }

  String author() {
    return row == null || row.author() == null ? "" : row.author();
  }

  /** What else is to be known: a reversal, its counterpart, an instant yet to come. */
  String note() {
    if (row == null) {
      return "";
    }
    List<String> notes = new ArrayList<>();
    if (row.reverses() != null) {
      notes.add("reverses " + row.reverses());
    }
    if (row.reversedAt() != null) {
      notes.add("reversed at " + row.reversedAt());
    }
    if (row.future()) {
      notes.add("future-dated");
    }
    return String.join(", ", notes);
  }

  /** Whether it is a posting that was not reversed. */
  boolean reversible() {
    return row != null && row.posting() && row.reversedAt() == null;
  }

  String position() {
    return row == null ? LOADING : row.position().toString();
  }
}
