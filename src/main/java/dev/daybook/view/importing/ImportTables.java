package dev.daybook.view.importing;

import dev.daybook.importing.ImportModel;
import dev.daybook.importing.ImportModel.AccountLine;
import dev.daybook.importing.ImportModel.Difference;
import dev.daybook.importing.ImportModel.Row;
import dev.daybook.workspace.text.MoneyText;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** What would become of the file: its rows, those in the way, the accounts, the balances. */
final class ImportTables {
  private final TabPane tabs = new TabPane();
  private final ImportViewModel model;
  private final MoneyText money;

  ImportTables(ImportViewModel model) {
    this.model = model;
    money = model.money();
    tabs.setId("import-tables");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .setAll(
            tab("Rows", "import-rows", rows("import-rows"), model.rowsProperty()),
            tab("In the way", "import-problems", problems(), model.problemsProperty()),
            tab("Accounts", "import-accounts", accounts(), model.accountsProperty()),
            tab(
                "Balances that differ",
                "import-differences",
                differences(),
                model.differencesProperty()));
  }

  Node node() {
    return tabs;
  }

  private <T> Tab tab(
      String title, String id, TableView<T> table, ObservableValue<List<T>> content) {
    Tab tab = new Tab(title, table);
    table.setId(id);
    content.subscribe(
        list -> {
          // The list is long and makes its rows when asked: it is looked at, not copied.
          table.setItems(FXCollections.observableList(list));
          tab.setText(title + "  " + money.count(list.size()));
        });
    return tab;
  }

  private TableView<Row> rows(String id) {
    TableView<Row> table = table(id);
    table.setRowFactory(_ -> new RowColour());
    add(table, "Line", r -> Integer.toString(r.line()), 64, true);
    add(table, "Verdict", r -> model.verdict(r.verdict()), 120, false);
    model.finishedProperty().subscribe(_ -> table.refresh());
    addPosting(table);
    add(table, "Why", model::why, 420, false).setCellFactory(_ -> new WholeText<>());
    return table;
  }

  private TableView<Row> problems() {
    TableView<Row> table = table("import-problems");
    table.setRowFactory(_ -> new RowColour());
    add(table, "Line", r -> Integer.toString(r.line()), 64, true);
    add(table, "Why", model::why, 480, false).setCellFactory(_ -> new WholeText<>());
    addPosting(table);
    return table;
  }

  private void addPosting(TableView<Row> table) {
    add(table, "Account", r -> said(r, p -> p.account().toString()), 84, true);
    timed(add(table, "", r -> said(r, p -> model.time(p.effective())), 168, false));
    add(table, "Amount", r -> said(r, p -> money.signed(p.amount())), 116, true);
    add(table, "Currency", r -> said(r, p -> p.currency().code()), 74, false);
    add(table, "Memo", r -> said(r, p -> p.memo() == null ? "" : p.memo()), 200, false);
  }

  private static String said(Row row, Function<ImportModel.Posting, String> text) {
    return row.posting() == null ? "" : text.apply(row.posting());
  }

  private TableView<AccountLine> accounts() {
    TableView<AccountLine> table = table("import-accounts");
    add(table, "Number", a -> a.account().toString(), 84, true);
    add(table, "Name", AccountLine::name, 200, false);
    add(table, "", a -> a.opened() ? "is opened" : "", 90, false);
    add(table, "Rows", a -> money.count(a.rows()), 74, true);
    add(table, "Balance before", a -> money.exact(a.before()), 130, true);
    add(table, "Balance after", a -> money.exact(a.after()), 130, true);
    add(table, "Currency", a -> a.currency().code(), 74, false);
    return table;
  }

  private TableView<Difference> differences() {
    TableView<Difference> table = table("import-differences");
    add(table, "Line", d -> Integer.toString(d.line()), 64, true);
    add(table, "Account", d -> d.account().toString(), 84, true);
    timed(add(table, "", d -> model.time(d.effective()), 168, false));
    add(table, "The file says", d -> money.exact(d.stated()), 130, true);
    add(table, "The ledger says", d -> money.exact(d.ledger()), 130, true);
    add(
        table,
        "Difference",
        d -> money.exact(d.ledger().toDecimal().subtract(d.stated().toDecimal())),
        130,
        true);
    return table;
  }

  private static <T> TableView<T> table(String name) {
    TableView<T> table = new TableView<>();
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText(name);
    table.setFixedCellSize(26);
    Label empty = new Label("Nothing here.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    return table;
  }

  /** A time never stands without its zone. */
  private void timed(TableColumn<?, String> column) {
    column.getStyleClass().add("figures");
    model.zoneNameProperty().subscribe(zone -> column.setText("Effective (" + zone + ")"));
  }

  private static <T> TableColumn<T, String> add(
      TableView<T> table, String title, Function<T, String> text, double width, boolean right) {
    TableColumn<T, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false); // the order is the file's
    if (right) {
      column.getStyleClass().addAll("right", "figures");
    }
    table.getColumns().add(column);
    return column;
  }

  /** What does not fit into the column is read in full under the mouse. */
  private static final class WholeText<T> extends TableCell<T, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
    }
  }

  /** Rows in the way stand out, by colour beside their words. */
  private static final class RowColour extends TableRow<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("in-the-way");
      if (!empty
          && row != null
          && (row.verdict() == ImportModel.Verdict.BAD
              || row.verdict() == ImportModel.Verdict.REFUSED)) {
        getStyleClass().add("in-the-way");
      }
    }
  }
}
