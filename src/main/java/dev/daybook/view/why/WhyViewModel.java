package dev.daybook.view.why;

import dev.daybook.fx.Changed;
import dev.daybook.fx.VirtualRows;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.why.WhyTable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The events behind a number: as long as all of them, the rows near the screen loaded. */
public final class WhyViewModel {
  /** Asked for above and below the screen, so that slow scrolling never waits. */
  private static final int MARGIN = 100;

  private final VirtualRows<WhyLine> rows = new VirtualRows<>(_ -> blank());
  private final ReadOnlyObjectWrapper<WhyTable> table = new ReadOnlyObjectWrapper<>(WhyTable.NONE);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final Changed changed = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private Runnable onAsked = () -> {};
  private ZoneId zone = ZoneOffset.UTC;
  private int asked = -1;
  private int askedEnd = -1;

  public WhyViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  private WhyLine blank() {
    return line(null);
  }

  private WhyLine line(WhyTable.@Nullable Row row) {
    return new WhyLine(row, table.get().counted(), money, zone);
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    if (!changed.to(snapshot.why(), snapshot.zone())) {
      return;
    }
    WhyTable before = table.get();
    zone = snapshot.zone();
    zoneName.set(TimeText.zoneName(zone));
    table.set(snapshot.why());
    open.set(snapshot.why().open());
    if (!before.export().equals(snapshot.why().export())) {
      said.set(snapshot.why().export());
    }
    if (before.total() != snapshot.why().total()) {
      forgetAsked();
    }
    List<WhyLine> lines = snapshot.why().rows().stream().map(this::line).toList();
    rows.show(length(), snapshot.why().first(), lines);
  }

  private int length() {
    return (int) Math.min(Integer.MAX_VALUE, table.get().total());
  }

  private void forgetAsked() {
    asked = -1;
    askedEnd = -1;
  }

  /** Which events add up to this number? */
  public void ask(WhyQuestion question) {
    forgetAsked();
    said.set("");
    intents.accept(new Intent.Why.Ask(question));
    onAsked.run();
  }

  /** Told whenever something is asked. */
  public void onAsked(Runnable listener) {
    onAsked = listener;
  }

  /** Nobody looks any more. */
  public void close() {
    intents.accept(new Intent.Why.Close());
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
    intents.accept(new Intent.Why.Show(asked, askedEnd - asked));
  }

  void order(boolean newestFirst) {
    if (newestFirst != table.get().newestFirst()) {
      intents.accept(new Intent.Why.Order(newestFirst));
    }
  }

  /** Looks at the instant of an event. */
  void goTo(WhyLine line) {
    if (line.row() != null) {
      intents.accept(new Intent.MoveCursor(line.row().effective()));
    }
  }

  void export(Path file) {
    intents.accept(new Intent.Why.Export(file));
  }

  void cancelExport() {
    intents.accept(new Intent.Why.CancelExport());
  }

  /** Something the window itself has to say, until there is news. */
  void say(String sentence) {
    said.set(sentence);
  }

  VirtualRows<WhyLine> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<WhyTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Whether anything was asked. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }

  /** What came of copying and exporting. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }
}
