package dev.daybook.view.events;

import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An event of the book as text. */
record BookedLine(EventRow row, MoneyText money, ZoneId zone) implements EventLine {
  @Override
  public String effective() {
    return TimeText.seconds(row.effective(), zone);
  }

  @Override
  public String recorded() {
    return TimeText.seconds(row.recorded(), zone);
  }

  @Override
  public String account() {
    return (row.account() + " " + row.accountName()).strip();
  }

  /** With what else must not be overlooked; {@link #note} says more. */
  @Override
  public String type() {
    return row.type()
        + (row.reversedAt() == null ? "" : " \u00b7 reversed")
        + (row.future() ? " \u00b7 future" : "");
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
    return row.memo() == null ? "" : row.memo();
  }

  @Override
  public String author() {
    return row.author() == null ? "" : row.author();
  }

  /** What else is to be known: a reversal, its counterpart, an instant yet to come. */
  @Override
  public String note() {
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

  @Override
  public String position() {
    return row.position().toString();
  }

  /** Whether it is a posting that was not reversed. */
  boolean reversible() {
    return row.posting() && row.reversedAt() == null;
  }
}
