package dev.daybook.view.quarantine;

import dev.daybook.fx.Changed;
import dev.daybook.fx.VirtualRows;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.QuarantineDetail;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.quarantine.QuarantineText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The quarantine: as long as all of it, with the rows near the screen loaded. FX thread. */
public final class QuarantineViewModel {
  /** Asked for above and below the screen, so that slow scrolling never waits. */
  private static final int MARGIN = 100;

  private final VirtualRows<QuarantineLine> rows = new VirtualRows<>(_ -> blank());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Quarantine");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<@Nullable QuarantineDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private final Changed changed = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText numbers;
  private final QuarantineText text;
  private Runnable moved = () -> {};
  private ZoneId zone = ZoneOffset.UTC;
  private QuarantineTable table = QuarantineTable.NONE;
  private int asked = -1;
  private int askedEnd = -1;
  private @Nullable LogPosition inspected;

  public QuarantineViewModel(Consumer<Intent> intents, MoneyText numbers) {
    this.intents = intents;
    this.numbers = numbers;
    text = new QuarantineText(numbers);
  }

  private QuarantineLine blank() {
    return new QuarantineLine(null, numbers, zone);
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    if (!changed.to(snapshot.quarantine(), snapshot.zone())) {
      return;
    }
    boolean sameRows =
        table.rows().equals(snapshot.quarantine().rows())
            && table.first() == snapshot.quarantine().first()
            && table.total() == snapshot.quarantine().total()
            && zone.equals(snapshot.zone());
    zone = snapshot.zone();
    table = snapshot.quarantine();
    zoneName.set(TimeText.zoneName(zone));
    title.set("Quarantine  " + numbers.count(table.total()));
    summary.set(text.impact(table.impact()));
    sentence.set(table.sentence());
    busy.set(table.busy());
    empty.set(table.total() == 0);
    detail.set(table.detail());
    if (!sameRows) {
      List<QuarantineLine> lines =
          table.rows().stream().map(row -> new QuarantineLine(row, numbers, zone)).toList();
      rows.show((int) Math.min(Integer.MAX_VALUE, table.total()), table.first(), lines);
      moved.run();
    }
  }

  /** Told when rows may stand elsewhere than before. */
  void onMoved(Runnable listener) {
    moved = listener;
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
    intents.accept(new Intent.Quarantine.Show(asked, askedEnd - asked));
  }

  /** Looks closely at a record, or at none. */
  void inspect(@Nullable LogPosition position) {
    if (!Objects.equals(position, inspected)) {
      inspected = position;
      intents.accept(new Intent.Quarantine.Inspect(position));
    }
  }

  /** Tries the chosen rows again; says so if some are not loaded, rather than taking a part. */
  void retry(List<QuarantineLine> chosen) {
    if (chosen.isEmpty()) {
      say("Select the records to try again first, or try all.");
    } else if (chosen.size() == table.total()) {
      retryAll();
    } else if (chosen.stream().allMatch(QuarantineLine::loaded)) {
      intents.accept(
          new Intent.Quarantine.Retry(
              chosen.stream().map(QuarantineLine::at).filter(Objects::nonNull).toList()));
    } else {
      say("Nothing was tried: some of the selected rows are not loaded. Select fewer, or try all.");
    }
  }

  void retryAll() {
    intents.accept(new Intent.Quarantine.Retry(List.of()));
  }

  void export(Path file) {
    intents.accept(new Intent.Quarantine.Export(file));
  }

  /** Something the window itself has to say, until there is news. */
  void say(String what) {
    sentence.set(what);
  }

  /** Where the rows of these positions stand, of those that are loaded. */
  List<Integer> loadedAt(Set<String> positions) {
    return IntStream.range(0, table.rows().size())
        .filter(i -> positions.contains(table.rows().get(i).position().toString()))
        .mapToObj(i -> table.first() + i)
        .toList();
  }

  VirtualRows<QuarantineLine> rows() {
    return rows;
  }

  ZoneId zone() {
    return zone;
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }

  /** How many, and the money they name. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable QuarantineDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }
}
