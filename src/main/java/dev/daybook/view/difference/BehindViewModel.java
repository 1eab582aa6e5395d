package dev.daybook.view.difference;

import dev.daybook.fx.Changed;
import dev.daybook.fx.VirtualRows;
import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The events behind one account's change, with those near the screen loaded. FX thread. */
final class BehindViewModel {
  /** Asked for above and below the screen, so that slow scrolling never waits. */
  private static final int MARGIN = 100;

  private final VirtualRows<BehindLine> rows = new VirtualRows<>(_ -> blank());
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final Changed changed = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable AccountId inspected;
  private int total;
  private int asked;
  private int askedEnd;

  BehindViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  private BehindLine blank() {
    return new BehindLine(null, money, zone);
  }

  void apply(DifferenceTable.@Nullable Detail detail, ZoneId shownZone) {
    if (!changed.to(detail, shownZone)) {
      return;
    }
    zone = shownZone;
    zoneName.set(TimeText.zoneName(zone));
    shown.set(detail != null);
    total = detail == null ? 0 : (int) Math.min(Integer.MAX_VALUE, detail.total());
    summary.set(
        detail == null
            ? ""
            : "Account %s: %s %s up to %s %s"
                .formatted(
                    detail.account(),
                    money.count(detail.total()),
                    detail.total() == 1 ? "event adds" : "events add",
                    money.signed(detail.sum()),
                    detail.currency()));
    rows.show(
        total,
        detail == null ? 0 : detail.first(),
        detail == null
            ? List.of()
            : detail.rows().stream().map(row -> new BehindLine(row, money, zone)).toList());
  }

  /** Looks at the events of an account, or of none. */
  void inspect(@Nullable AccountId account) {
    if (!Objects.equals(account, inspected)) {
      inspected = account;
      asked = 0;
      askedEnd = 0;
      intents.accept(new Intent.Compare.Inspect(account));
    }
  }

  /** The rows on screen: asks for them and some around, unless that was asked for already. */
  void visible(int first, int count) {
    int end = first + count;
    if (count <= 0 || total == 0 || (first >= asked && Math.min(end, total) <= askedEnd)) {
      return;
    }
    asked = Math.max(0, first - MARGIN);
    askedEnd = end + MARGIN;
    intents.accept(new Intent.Compare.ShowEvents(asked, askedEnd - asked));
  }

  VirtualRows<BehindLine> rows() {
    return rows;
  }

  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }
}
