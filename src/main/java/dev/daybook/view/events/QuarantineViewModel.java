package dev.daybook.view.events;

import dev.daybook.fx.Changed;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.QuarantineTable;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.TimeText;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The records that are no events. FX thread. */
public final class QuarantineViewModel {
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Quarantine");
  private final Changed changed = new Changed();
  private final MoneyText numbers;

  /** One record as text. */
  record Line(String position, String recorded, String reason, String bytes) {}

  public QuarantineViewModel(MoneyText numbers) {
    this.numbers = numbers;
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    QuarantineTable table = snapshot.quarantine();
    if (!changed.to(table, snapshot.zone())) {
      return;
    }
    title.set("Quarantine  " + numbers.count(table.total()));
    ZoneId zone = snapshot.zone();
    lines.setAll(table.rows().stream().map(row -> line(row, zone)).toList());
  }

  private Line line(QuarantineTable.Row row, ZoneId zone) {
    return new Line(
        row.position().toString(),
        TimeText.named(row.recorded(), zone),
        row.reason(),
        numbers.count(row.bytes()));
  }

  ObservableList<Line> lines() {
    return lines;
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }
}
