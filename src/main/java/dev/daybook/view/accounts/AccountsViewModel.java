package dev.daybook.view.accounts;

import dev.daybook.fx.Changed;
import dev.daybook.fx.Lines;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.tools.LazyRows;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The accounts table: its rows, and what filtering, sorting and selecting ask for. FX thread. */
public final class AccountsViewModel {
  private final ReadOnlyObjectWrapper<AccountLines> lines =
      new ReadOnlyObjectWrapper<>(
          new AccountLines(LazyRows.none(), Map.of(), new MoneyText(Locale.ROOT), ZoneOffset.UTC));
  private final ReadOnlyObjectWrapper<List<AccountId>> selection =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Accounts");
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper anySupposed = new ReadOnlyBooleanWrapper();
  private final Changed rowsChanged = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;

  public AccountsViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
    filter.subscribe((_, text) -> intents.accept(new Intent.FilterAccounts(text.strip())));
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    AccountTable table = snapshot.accounts();
    ZoneId zone = snapshot.zone();
    Map<AccountId, Amount> supposed = snapshot.whatIf().balances();
    boolean changed = rowsChanged.to(table.rows(), zone, snapshot.whatIf());
    if (changed) {
      lines.set(new AccountLines(table.rows(), supposed, money, zone));
      anySupposed.set(!supposed.isEmpty());
    }
    zoneName.set(TimeText.zoneName(zone));
    selection.set(table.selection());
    title.set("Accounts  " + money.count(table.total()));
    emptyText.set(
        snapshot.progress().phase() == Progress.Phase.LOADING
            ? "The book is being read."
            : table.total() > 0
                ? "No account matches the filter."
                : "There is no account at this instant.");
    String shown =
        table.rows().size() == table.total()
            ? money.count(table.total()) + (table.total() == 1 ? " account" : " accounts")
            : money.count(table.rows().size()) + " of " + money.count(table.total()) + " accounts";
    count.set(
        table.selection().isEmpty()
            ? shown
            : shown + " \u00b7 " + money.count(table.selection().size()) + " selected");
  }

  /** Makes a line only when a cell asks for it: the book may have 100,000 accounts. */
  private static final class AccountLines extends Lines<AccountLine> {
    private final LazyRows<AccountTable.AccountRow> rows;
    private final Map<AccountId, Amount> supposed;
    private final MoneyText money;
    private final ZoneId zone;

    AccountLines(
        LazyRows<AccountTable.AccountRow> rows,
        Map<AccountId, Amount> supposed,
        MoneyText money,
        ZoneId zone) {
      this.rows = rows;
      this.supposed = supposed;
      this.money = money;
      this.zone = zone;
    }

    @Override
    public AccountLine get(int index) {
      AccountTable.AccountRow row = rows.get(index);
      return new AccountLine(row, supposed.get(row.id()), money, zone);
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  /** Where the lines of some accounts stand, without making any line. */
  int[] indicesOf(Set<AccountId> accounts) {
    LazyRows<AccountTable.AccountRow> rows = lines.get().rows;
    return accounts.isEmpty()
        ? new int[0]
        : IntStream.range(0, rows.size()).filter(i -> accounts.contains(rows.id(i))).toArray();
  }

  void select(List<AccountId> accounts) {
    // The table selects again what the snapshot says is selected: not a wish of the analyst's.
    if (!accounts.equals(selection.get())) {
      selection.set(List.copyOf(accounts));
      intents.accept(new Intent.Select(accounts));
    }
  }

  void sort(AccountColumn column, boolean ascending) {
    intents.accept(new Intent.SortAccounts(column, ascending));
  }

  ObservableValue<? extends List<AccountLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<AccountId>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** For the header of the column that holds times. */
  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }

  ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  /** Whether anything is supposed about any account. */
  ReadOnlyBooleanProperty anySupposedProperty() {
    return anySupposed.getReadOnlyProperty();
  }

  StringProperty filterProperty() {
    return filter;
  }
}
