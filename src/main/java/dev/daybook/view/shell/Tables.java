package dev.daybook.view.shell;

import dev.daybook.ledger.AccountId;
import dev.daybook.view.accounts.AccountsView;
import dev.daybook.view.events.EventsView;
import dev.daybook.view.quarantine.QuarantineView;
import dev.daybook.workspace.CommandKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tables as tabs. */
final class Tables {
  private final TabPane root = new TabPane();
  private final AccountsView accounts;
  private final EventsView events;
  private final QuarantineView quarantine;
  private final Tab accountsTab;
  private final Tab eventsTab;
  private final Tab quarantineTab;

  /**
   * The tables.
   *
   * @param begin begins a command about an account
   * @param reverse begins the reversal of an event, named by its position
   * @param exportTo lets the analyst choose where the quarantine is exported to
   */
  Tables(
      Features features,
      BiConsumer<CommandKind, AccountId> begin,
      Consumer<String> reverse,
      Supplier<Optional<Path>> exportTo) {
    accounts = new AccountsView(features.accounts(), begin);
    events = new EventsView(features.events(), reverse);
    quarantine = new QuarantineView(features.quarantine(), exportTo);
    accountsTab = tab("tab-accounts", features.accounts().titleProperty(), accounts.root());
    eventsTab = tab("tab-events", features.events().titleProperty(), events.root());
    quarantineTab = tab("tab-quarantine", features.quarantine().titleProperty(), quarantine.root());
    root.getTabs().addAll(accountsTab, eventsTab, quarantineTab);
    root.setId("tables");
    root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    root.setMinHeight(120);
  }

  private static Tab tab(String id, ObservableValue<String> title, Parent content) {
    Tab tab = new Tab("", content);
    tab.setId(id);
    tab.textProperty().bind(title);
    return tab;
  }

  TabPane root() {
    return root;
  }

  void showEvents() {
    root.getSelectionModel().select(eventsTab);
  }

  /** Selects a row of the events table. */
  void showEvent(int row) {
    showEvents();
    events.select(row);
  }

  void showQuarantine() {
    root.getSelectionModel().select(quarantineTab);
  }

  void filter() {
    root.getSelectionModel().select(accountsTab);
    accounts.focusFilter();
  }

  void copy() {
    Tab shown = root.getSelectionModel().getSelectedItem();
    if (accountsTab.equals(shown)) {
      accounts.copy();
    } else if (eventsTab.equals(shown)) {
      events.copy();
    } else {
      quarantine.copy();
    }
  }
}
