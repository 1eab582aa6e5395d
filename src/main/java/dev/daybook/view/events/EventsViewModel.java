package dev.daybook.view.events;

import dev.daybook.fx.Changed;
import dev.daybook.fx.VirtualRows;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The events table: as long as all events, of which the rows near the screen are loaded. */
public final class EventsViewModel {
  /** Asked for above and below the screen, so that slow scrolling never waits. */
  private static final int MARGIN = 100;

  private final VirtualRows<EventLine> rows = new VirtualRows<>(_ -> LoadingLine.LOADING);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Events");
  private final ReadOnlyStringWrapper titleNote = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final Changed tableChanged = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private EventTable table = EventTable.NONE;
  private ZoneId zone = ZoneOffset.UTC;
  private boolean looking = true;
  private int asked = -1;
  private int askedEnd = -1;

  public EventsViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    boolean changed = tableChanged.to(snapshot.events(), snapshot.zone());
    if (!changed) {
      return;
    }
    zone = snapshot.zone();
    table = snapshot.events();
    zoneName.set(TimeText.zoneName(zone));
    title.set(title(table));
    titleNote.set(titleNote(table));
    if (looking) {
      show();
    }
  }

  /**
   * Whether the rows are looked at. Meanwhile they are left as they are: JavaFX lays out a table
   * behind another tab as if it were seen.
   */
  void looking(boolean now) {
    if (now && !looking) {
      show();
    }
    looking = now;
  }

  private void show() {
    EventLines shown = EventLines.of(table, money, zone);
    rows.show(length(), shown.first(), shown.lines());
  }

  private String title(EventTable of) {
    String events = "Events  " + money.count(of.total());
    return of.supposed().isEmpty() ? events : events + " + " + money.count(of.supposed().size());
  }

  private String titleNote(EventTable of) {
    return switch (of.supposed().size()) {
      case 0 -> "";
      case 1 -> "1 more is supposed: it is not in the book (hatched row, tab What if).";
      default ->
          money.count(of.supposed().size())
              + " more are supposed: they are not in the book (hatched rows, tab What if).";
    };
  }

  private int length() {
    return (int) Math.min(Integer.MAX_VALUE, table.length());
  }

  /** Where the event of an index stands on screen. */
  int shownAt(int event) {
    return (int) Math.min(Integer.MAX_VALUE, table.shownAt(event));
  }

  /** The rows on screen: asks for them and some around, unless that was asked for already. */
  void visible(int first, int count) {
    int end = first + count;
    int last = length();
    if (count <= 0 || last == 0 || (first >= asked && Math.min(end, last) <= askedEnd)) {
      return;
    }
    asked = Math.max(0, first - MARGIN);
    askedEnd = end + MARGIN;
    intents.accept(new Intent.ShowEvents(asked, askedEnd - asked));
  }

  VirtualRows<EventLine> rows() {
    return rows;
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What the second number in the title is of; empty if there is none. */
  public ReadOnlyStringProperty titleNoteProperty() {
    return titleNote.getReadOnlyProperty();
  }

  /** For the headers of the columns that hold times. */
  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }
}
