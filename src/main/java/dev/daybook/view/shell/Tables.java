package dev.daybook.view.shell;

import dev.daybook.ledger.AccountId;
import dev.daybook.view.accounts.AccountsView;
import dev.daybook.view.difference.DifferenceView;
import dev.daybook.view.events.EventsView;
import dev.daybook.view.learned.LearnedView;
import dev.daybook.view.quarantine.QuarantineView;
import dev.daybook.view.whatif.WhatIfView;
import dev.daybook.view.why.WhyView;
import dev.daybook.view.why.WhyViewModel;
import dev.daybook.workspace.commands.CommandKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/** The tables as tabs. */
final class Tables {
  private final TabPane root = new TabPane();
  private final Features features;
  private final AccountsView accounts;
  private final EventsView events;
  private final LearnedView learned;
  private final QuarantineView quarantine;
  private final DifferenceView difference;
  private final Tab accountsTab;
  private final Tab eventsTab;
  private final Tab learnedTab;
  private final Tab quarantineTab;
  private final Tab differenceTab;
  private final WhatIfView whatIf;
  private final Tab whatIfTab;
  private final WhyView why;
  private final Tab whyTab;

  /**
   * The tables.
   *
   * @param begin begins a command about an account
   * @param reverse begins the reversal of an event, named by its position
   * @param exportTo lets the analyst choose where a file of this name is exported to
   */
  Tables(
      Features features,
      BiConsumer<CommandKind, AccountId> begin,
      Consumer<String> reverse,
      Function<String, Optional<Path>> exportTo) {
    this.features = features;
    WhyViewModel whyModel = features.why();
    accounts = new AccountsView(features.accounts(), begin, whyModel::ask);
    events = new EventsView(features.events(), reverse, whyModel::ask);
    learned = new LearnedView(features.learned());
    quarantine = new QuarantineView(features.quarantine(), () -> exportTo.apply("quarantine.csv"));
    why = new WhyView(whyModel, () -> exportTo.apply("events.csv"));
    difference = new DifferenceView(features.difference(), () -> exportTo.apply("difference.csv"));
    accountsTab = tab("tab-accounts", features.accounts().titleProperty(), accounts.root());
    eventsTab = tab("tab-events", features.events().titleProperty(), events.root());
    features
        .events()
        .titleNoteProperty()
        .subscribe(note -> eventsTab.setTooltip(note.isEmpty() ? null : new Tooltip(note)));
    accountsTab.selectedProperty().subscribe(accounts::looking);
    eventsTab.selectedProperty().subscribe(events::looking);
    learnedTab = tab("tab-learned", features.learned().titleProperty(), learned.root());
    learnedTab.selectedProperty().subscribe((_, shown) -> features.learned().looking(shown));
    quarantineTab = tab("tab-quarantine", features.quarantine().titleProperty(), quarantine.root());
    differenceTab = tab("tab-difference", features.difference().titleProperty(), difference.root());
    whatIf = new WhatIfView(features.whatIf());
    whatIfTab = tab("tab-whatif", features.whatIf().titleProperty(), whatIf.root());
    root.getTabs()
        .addAll(accountsTab, eventsTab, quarantineTab, learnedTab, differenceTab, whatIfTab);
    root.setId("tables");
    root.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    whyTab = tab("tab-why", new ReadOnlyStringWrapper("Why?").getReadOnlyProperty(), why.root());
    whyTab.setClosable(true);
    whyTab.setOnClosed(_ -> whyModel.close());
    whyModel.onAsked(this::showWhy);
    whyModel
        .openProperty()
        .subscribe(
            (_, open) -> {
              if (!open) {
                root.getTabs().remove(whyTab);
              }
            });
    root.setMinHeight(120);
  }

  private static Tab tab(String id, ObservableValue<String> title, Parent content) {
    Tab tab = new Tab("", content);
    tab.setClosable(false);
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

  private void showWhy() {
    if (!root.getTabs().contains(whyTab)) {
      root.getTabs().add(whyTab);
    }
    root.getSelectionModel().select(whyTab);
    why.focus();
  }

  /** Closes the events behind a number, if they are what is shown; says whether they were. */
  boolean closeWhy() {
    boolean shown = whyTab.isSelected() && root.getTabs().contains(whyTab);
    if (shown) {
      root.getTabs().remove(whyTab);
      features.why().close();
    }
    return shown;
  }

  /** Asks about the number of the selected row; says whether there is one. */
  boolean explain() {
    Tab shown = root.getSelectionModel().getSelectedItem();
    return accountsTab.equals(shown)
        ? accounts.explain()
        : eventsTab.equals(shown) && events.explain();
  }

  /** Selects a row of the events table. */
  void showEvent(int row) {
    showEvents();
    events.select(row);
  }

  void showAccounts() {
    root.getSelectionModel().select(accountsTab);
  }

  void showLearned() {
    root.getSelectionModel().select(learnedTab);
  }

  void showWhatIf() {
    root.getSelectionModel().select(whatIfTab);
  }

  void showQuarantine() {
    root.getSelectionModel().select(quarantineTab);
  }

  void showDifference() {
    root.getSelectionModel().select(differenceTab);
  }

  void filter() {
    if (differenceTab.equals(root.getSelectionModel().getSelectedItem())
        && features.difference().begunProperty().get()) {
      difference.focusFilter();
      return;
    }
    root.getSelectionModel().select(accountsTab);
    accounts.focusFilter();
  }

  void copy() {
    Tab shown = root.getSelectionModel().getSelectedItem();
    if (accountsTab.equals(shown)) {
      accounts.copy();
    } else if (eventsTab.equals(shown)) {
      events.copy();
    } else if (differenceTab.equals(shown)) {
      difference.copy();
    } else if (learnedTab.equals(shown)) {
      learned.copy();
    } else if (whyTab.equals(shown)) {
      why.copy();
    } else if (whatIfTab.equals(shown)) {
      whatIf.copy();
    } else {
      quarantine.copy();
    }
  }
}
