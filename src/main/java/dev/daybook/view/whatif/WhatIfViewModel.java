package dev.daybook.view.whatif;

import dev.daybook.fx.Changed;
import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhatIfInput;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The form and what is supposed. Says what stands in the form, as text. FX thread. */
public final class WhatIfViewModel {
  private final ObjectProperty<WhatIfInput.Kind> kind =
      new SimpleObjectProperty<>(WhatIfInput.Kind.WITHDRAWAL);
  private final StringProperty account = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty received = new SimpleStringProperty("");
  private final StringProperty at = new SimpleStringProperty("");
  private final ObservableList<WhatIfLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<WhatIfModel> model =
      new ReadOnlyObjectWrapper<>(WhatIfModel.NONE);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("What if");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final Changed changed = new Changed();
  private final Changed selectionChanged = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private ZoneId zone = ZoneOffset.UTC;

  public WhatIfViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  /** Takes what concerns it. */
  public void apply(Snapshot snapshot) {
    List<AccountId> selection = snapshot.accounts().selection();
    if (selectionChanged.to(selection) && selection.size() == 1) {
      account.set(selection.getFirst().toString());
    }
    if (!changed.to(snapshot.whatIf(), snapshot.zone())) {
      return;
    }
    zone = snapshot.zone();
    zoneName.set(TimeText.zoneName(zone));
    WhatIfModel now = snapshot.whatIf();
    if (now.rows().size() > model.get().rows().size()) {
      amount.set(""); // it stands: the next one can be typed
      received.set("");
    }
    model.set(now);
    lines.setAll(now.rows().stream().map(row -> new WhatIfLine(row, money, zone)).toList());
    long count = now.rows().stream().map(WhatIfModel.Row::number).distinct().count();
    title.set(count == 0 ? "What if" : "What if  " + money.count(count));
  }

  /** Supposes what stands in the form; what comes of it is in the next snapshot. */
  void suppose() {
    intents.accept(
        new Intent.WhatIf.Suppose(
            new WhatIfInput(
                kind.get(), account.get(), to.get(), amount.get(), received.get(), at.get())));
  }

  void drop(WhatIfLine line) {
    intents.accept(new Intent.WhatIf.Drop(line.row().number()));
  }

  void clear() {
    intents.accept(new Intent.WhatIf.Clear());
  }

  /** Looks at the instant of the first breach. */
  void goToBreach() {
    if (model.get().breach() != null) {
      intents.accept(new Intent.MoveCursor(model.get().breach()));
    }
  }

  void goTo(WhatIfLine line) {
    intents.accept(new Intent.MoveCursor(line.row().at()));
  }

  ObjectProperty<WhatIfInput.Kind> kindProperty() {
    return kind;
  }

  StringProperty accountProperty() {
    return account;
  }

  StringProperty toProperty() {
    return to;
  }

  StringProperty amountProperty() {
    return amount;
  }

  StringProperty receivedProperty() {
    return received;
  }

  StringProperty atProperty() {
    return at;
  }

  ObservableList<WhatIfLine> lines() {
    return lines;
  }

  ReadOnlyObjectProperty<WhatIfModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }
}
