package dev.daybook.view.accounts;

import dev.daybook.fx.Icons;
import dev.daybook.fx.MenuKey;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VirtualRows;
import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.WhyQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The accounts table with its filter. */
public final class AccountsView {
  private static final double NARROW = 900;

  private final VBox root = new VBox();
  private final VirtualRows<AccountLine> items =
      new VirtualRows<>(
          i -> {
            throw new IndexOutOfBoundsException(i);
          });
  private final TableView<AccountLine> table = new TableView<>(items);
  private final TextField filter = new TextField();
  private final AccountsViewModel model;
  private final Consumer<WhyQuestion> why;
  private boolean showing;
  private boolean looking = true;

  /**
   * The table.
   *
   * @param begin begins a command about an account
   * @param why asks which events add up to a number
   */
  public AccountsView(
      AccountsViewModel model,
      BiConsumer<CommandKind, AccountId> begin,
      Consumer<WhyQuestion> why) {
    this.model = model;
    this.why = why;
    table.setId("accounts-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Accounts");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    table.widthProperty().subscribe(this::fitColumns);
    Label empty = new Label();
    empty.textProperty().bind(model.emptyTextProperty());
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    addColumns();
    table.setContextMenu(new AccountMenu(table.getSelectionModel(), begin, this::explain).menu());
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            explain();
          }
        });
    MenuKey.opens(table);
    table.setSortPolicy(this::sort);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<AccountLine>) _ -> selected());
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getChildren().addAll(head(), table);
    model.linesProperty().subscribe(this::show);
    model.selectionProperty().subscribe(this::showSelection);
  }

  public Parent root() {
    return root;
  }

  /**
   * Whether the rows are looked at. Meanwhile they are left as they are: JavaFX lays out a table
   * behind another tab as if it were seen.
   */
  public void looking(boolean now) {
    if (now && !looking) {
      looking = true;
      show(model.linesProperty().getValue());
    }
    looking = now;
  }

  /** Puts the focus into the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Asks which events add up to the balance of the selected account; says whether there is one. */
  public boolean explain() {
    AccountLine chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      why.accept(new WhyQuestion.Balance(chosen.id(), null));
    }
    return chosen != null;
  }

  /** Columns fill a wide table; a narrow one scrolls sideways rather than cutting its figures. */
  private void fitColumns(Number width) {
    table.setColumnResizePolicy(
        width.doubleValue() < NARROW
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /** Copies the selected rows, or all if none is selected. */
  public void copy() {
    List<AccountLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    TsvCopy.toClipboard(TsvCopy.text(table, chosen.isEmpty() ? List.copyOf(items) : chosen));
  }

  private HBox head() {
    filter.setId("accounts-filter");
    filter.setPromptText("Filter by number or name (F)");
    filter.setAccessibleText("Filter accounts");
    filter.setPrefWidth(240);
    filter.textProperty().bindBidirectional(model.filterProperty());
    Label count = new Label();
    count.setId("accounts-count");
    count.getStyleClass().addAll("muted", "small");
    count.textProperty().bind(model.countProperty());
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(10, Icons.of(Feather.SEARCH), filter, count);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("table-head");
    return head;
  }

  private void addColumns() {
    add("Number", AccountColumn.NUMBER, AccountLine::number, 74, true);
    add("Name", AccountColumn.NAME, AccountLine::name, 180, false);
    TableColumn<AccountLine, String> balance =
        add("Balance", AccountColumn.BALANCE, AccountLine::balance, 124, true);
    add("Currency", AccountColumn.CURRENCY, AccountLine::currency, 84, false);
    balance.setCellFactory(_ -> new SignedCell<>());
    TableColumn<AccountLine, String> supposed = column("What if", AccountLine::whatIf, 124, true);
    supposed.setId("what-if");
    supposed.setSortable(false);
    supposed.setCellFactory(_ -> new SupposedCell());
    supposed.setVisible(false);
    model.anySupposedProperty().subscribe(any -> supposed.setVisible(any));
    TableColumn<AccountLine, String> flag = column("State", AccountLine::flag, 110, false);
    flag.setId("state");
    flag.setSortable(false);
    flag.setCellFactory(_ -> new FlagCell());
    add("Overdraft limit", AccountColumn.LIMIT, AccountLine::limit, 118, true);
    add("Events", AccountColumn.EVENTS, AccountLine::events, 76, true);
    TableColumn<AccountLine, String> last =
        add("Last event", AccountColumn.LAST_EVENT, AccountLine::lastEvent, 156, false);
    model.zoneNameProperty().subscribe(zone -> last.setText("Last event (" + zone + ")"));
  }

  private TableColumn<AccountLine, String> add(
      String title,
      AccountColumn key,
      Function<AccountLine, String> text,
      double width,
      boolean right) {
    TableColumn<AccountLine, String> column = column(title, text, width, right);
    column.setUserData(key);
    return column;
  }

  private TableColumn<AccountLine, String> column(
      String title, Function<AccountLine, String> text, double width, boolean right) {
    TableColumn<AccountLine, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 150));
    if (right) {
      column.getStyleClass().addAll("right", "figures");
    } else if (title.equals("Last event")) {
      column.getStyleClass().add("figures");
    }
    table.getColumns().add(column);
    return column;
  }

  /** The rows come sorted: clicking a header only asks. */
  private boolean sort(TableView<AccountLine> sorted) {
    if (!sorted.getSortOrder().isEmpty()
        && sorted.getSortOrder().getFirst().getUserData() instanceof AccountColumn column) {
      model.sort(
          column, sorted.getSortOrder().getFirst().getSortType() == TableColumn.SortType.ASCENDING);
    } else {
      model.sort(AccountColumn.NUMBER, true);
    }
    return true;
  }

  private void show(List<AccountLine> lines) {
    if (!looking) {
      return;
    }
    showing = true;
    items.show(lines.size(), 0, lines);
    showing = false;
    showSelection(model.selectionProperty().get());
  }

  private void showSelection(List<AccountId> selection) {
    List<AccountId> present =
        table.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull) // a list that shrank leaves nulls for a moment
            .map(AccountLine::id)
            .toList();
    Set<AccountId> wanted = new HashSet<>(selection);
    if (showing || !looking || (present.size() == wanted.size() && wanted.containsAll(present))) {
      return;
    }
    showing = true;
    table.getSelectionModel().clearSelection();
    int[] indices = model.indicesOf(wanted);
    if (indices.length > 0) {
      table.getSelectionModel().selectIndices(indices[0], indices);
    }
    showing = false;
  }

  private void selected() {
    if (!showing) {
      model.select(
          table.getSelectionModel().getSelectedItems().stream()
              .filter(Objects::nonNull)
              .map(AccountLine::id)
              .distinct()
              .toList());
    }
  }
}
