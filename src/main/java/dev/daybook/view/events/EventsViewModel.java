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
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The events table: as long as all events, of which the rows near the screen are loaded. */
public final class EventsViewModel {
  /** Asked for above and below the screen, so that slow scrolling never waits. */
  private static final int MARGIN = 100;

  private final VirtualRows<EventLine> rows = new VirtualRows<>(_ -> blank());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Events");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final Changed tableChanged = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private ZoneId zone = ZoneOffset.UTC;
  private EventTable table = EventTable.NONE;
  private int asked = -1;
  private int askedEnd = -1;

  public EventsViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  private EventLine blank() {
    return new EventLine(null, money, zone);
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
    title.set("Events  " + money.count(table.total()));
    List<EventLine> lines =
        table.rows().stream().map(row -> new EventLine(row, money, zone)).toList();
    rows.show((int) Math.min(Integer.MAX_VALUE, table.total()), table.first(), lines);
  }

  /** The rows on screen: asks for them and some around, unless that was asked for already. */
  void visible(int first, int count) {
    int end = first + count;
    int last = (int) Math.min(Integer.MAX_VALUE, table.total());
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

  /** For the headers of the columns that hold times. */
  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }
}
