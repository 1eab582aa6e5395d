package dev.daybook.view.difference;

import dev.daybook.fx.HeaderHint;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VirtualRows;
import dev.daybook.ledger.AccountId;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.text.DifferenceText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The accounts that differ between A and B; beside them the events behind one. FX thread. */
public final class DifferenceView {
  private final VBox root = new VBox();
  private final SplitPane across = new SplitPane();
  private final VirtualRows<DifferenceLine> items =
      new VirtualRows<>(
          i -> {
            throw new IndexOutOfBoundsException(i);
          });
  private final TableView<DifferenceLine> table = new TableView<>(items);
  private final DifferenceBar bar;
  private final BehindView behind;
  private final DifferenceViewModel model;
  private final Supplier<Optional<Path>> exportTo;

  /** The selected accounts, wherever their rows stand by now. */
  private final Set<AccountId> chosen = new HashSet<>();

  private boolean showing;

  /**
   * The table and what belongs to it.
   *
   * @param exportTo lets the analyst choose where to export to
   */
  public DifferenceView(DifferenceViewModel model, Supplier<Optional<Path>> exportTo) {
    this.model = model;
    this.exportTo = exportTo;
    bar = new DifferenceBar(model, actions());
    behind = new BehindView(model.behind(), model::say);
    table.setId("difference-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Accounts that differ between A and B");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    table.setPlaceholder(placeholder());
    addColumns();
    table.setSortPolicy(this::sort);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<DifferenceLine>) _ -> selected());
    across.getItems().setAll(table);
    across.getStyleClass().add("across");
    VBox.setVgrow(across, Priority.ALWAYS);
    root.getChildren().setAll(bar.root(), across);
    model.linesProperty().subscribe(this::show);
    model.behind().shownProperty().subscribe(this::showBehind);
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus into the filter. */
  public void focusFilter() {
    bar.focusFilter();
  }

  /** Copies the selected rows of the table that has the focus; all accounts if none is. */
  public void copy() {
    if (behind.isFocused()) {
      behind.copy();
      return;
    }
    List<DifferenceLine> lines = List.copyOf(table.getSelectionModel().getSelectedItems());
    List<DifferenceLine> copied = lines.isEmpty() ? List.copyOf(items) : lines;
    TsvCopy.toClipboard(TsvCopy.text(table, copied));
    model.say(copied.size() == 1 ? "1 row copied." : copied.size() + " rows copied.");
  }

  private DifferenceBar.Actions actions() {
    return new DifferenceBar.Actions() {
      @Override
      public void export() {
        exportTo.get().ifPresent(model::export);
      }

      @Override
      public void copy() {
        DifferenceView.this.copy();
      }

      @Override
      public void leave() {
        model.leave();
      }
    };
  }

  private Node placeholder() {
    Label text = new Label();
    text.setId("difference-empty");
    text.getStyleClass().add("muted");
    text.textProperty().bind(model.emptyTextProperty());
    Button compare = new Button("Compare the stretch shown (D)");
    compare.setId("difference-compare");
    compare.setOnAction(_ -> model.compare());
    compare.visibleProperty().bind(model.activeProperty().not());
    compare.managedProperty().bind(compare.visibleProperty());
    VBox box = new VBox(10, text, compare);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private void addColumns() {
    add("Number", DifferenceColumn.NUMBER, DifferenceLine::number, 74, true);
    add("Name", DifferenceColumn.NAME, DifferenceLine::name, 132, false);
    add("Currency", DifferenceColumn.CURRENCY, DifferenceLine::currency, 84, false);
    money("Balance at A", DifferenceColumn.BALANCE_A, DifferenceLine::balanceA);
    money("Balance at B", DifferenceColumn.BALANCE_B, DifferenceLine::balanceB);
    money("Change", DifferenceColumn.CHANGE, DifferenceLine::change);
    add("Events", DifferenceColumn.EVENTS, DifferenceLine::events, 68, true);
    explained(
        money("New business", DifferenceColumn.NEW_BUSINESS, DifferenceLine::newBusiness),
        ChangeKind.NEW_BUSINESS);
    explained(money("Late arrivals", DifferenceColumn.LATE, DifferenceLine::late), ChangeKind.LATE);
    TableColumn<DifferenceLine, String> unknown =
        money("Not yet known", DifferenceColumn.NOT_YET_KNOWN, DifferenceLine::notYetKnown);
    explained(unknown, ChangeKind.NOT_YET_KNOWN);
    // Of two views that know the same it has nothing to say.
    model.twoKnowledgesProperty().subscribe(unknown::setVisible);
    explained(
        money("Corrections", DifferenceColumn.CORRECTIONS, DifferenceLine::corrections),
        ChangeKind.CORRECTION);
  }

  private TableColumn<DifferenceLine, String> money(
      String title, DifferenceColumn key, Function<DifferenceLine, String> text) {
    TableColumn<DifferenceLine, String> column = add(title, key, text, 116, true);
    column.setCellFactory(_ -> new SignedCell<>());
    return column;
  }

  /** The definition is at hand where the word stands. */
  private static void explained(TableColumn<DifferenceLine, String> column, ChangeKind kind) {
    HeaderHint.on(column, DifferenceText.definition(kind));
    column.setPrefWidth(136); // for the title and the sign beside it
  }

  private TableColumn<DifferenceLine, String> add(
      String title,
      DifferenceColumn key,
      Function<DifferenceLine, String> text,
      double width,
      boolean right) {
    TableColumn<DifferenceLine, String> column = new TableColumn<>(title);
    column.setUserData(key);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    if (right) {
      column.getStyleClass().addAll("right", "figures");
    }
    table.getColumns().add(column);
    return column;
  }

  /** The rows come sorted: clicking a header only asks. */
  private boolean sort(TableView<DifferenceLine> sorted) {
    if (!sorted.getSortOrder().isEmpty()
        && sorted.getSortOrder().getFirst().getUserData() instanceof DifferenceColumn column) {
      model.sort(
          column, sorted.getSortOrder().getFirst().getSortType() == TableColumn.SortType.ASCENDING);
    } else {
      model.sort(DifferenceColumn.NUMBER, true);
    }
    return true;
  }

  private void show(List<DifferenceLine> lines) {
    showing = true;
    items.show(lines.size(), 0, lines);
    if (!chosen.isEmpty() && !Set.copyOf(selectedAccounts()).equals(chosen)) {
      table.getSelectionModel().clearSelection();
      int[] indices = model.indicesOf(chosen);
      if (indices.length > 0) {
        table.getSelectionModel().selectIndices(indices[0], indices);
      }
    }
    showing = false;
  }

  private void selected() {
    if (showing) {
      return;
    }
    List<AccountId> accounts = selectedAccounts();
    chosen.clear();
    chosen.addAll(accounts);
    model.inspect(accounts);
  }

  private List<AccountId> selectedAccounts() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull) // a list that shrank leaves nulls for a moment
        .map(DifferenceLine::id)
        .distinct()
        .toList();
  }

  private void showBehind(boolean shown) {
    boolean visible = across.getItems().size() > 1;
    if (shown && !visible) {
      across.getItems().add(behind.root());
      across.setDividerPositions(0.56);
    } else if (!shown && visible) {
      across.getItems().remove(behind.root());
    }
  }
}
