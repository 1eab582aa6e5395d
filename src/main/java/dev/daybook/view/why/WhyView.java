package dev.daybook.view.why;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.MenuKey;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The events that add up to a number, each with the sum so far. A double click or Enter leads to an
 * event's instant; the list stays as it was asked for. FX thread.
 */
public final class WhyView {
  private final VBox root = new VBox();
  private final TableView<WhyLine> table;
  private final WhyViewModel model;
  private final Supplier<Optional<Path>> exportTo;

  /**
   * The table and what belongs to it.
   *
   * @param exportTo lets the analyst choose where to export to
   */
  public WhyView(WhyViewModel model, Supplier<Optional<Path>> exportTo) {
    this.model = model;
    this.exportTo = exportTo;
    table = new TableView<>(model.rows());
    table.setId("why-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Events that add up to the number");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    Label empty = new Label("No event is behind this number.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    addColumns();
    table.setContextMenu(menu());
    MenuKey.opens(table);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            goTo();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getChildren().setAll(new WhyBar(model, actions()).root(), table);
    new VisibleRows(table, model::visible);
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus into the table. */
  public void focus() {
    FxThread.later(table::requestFocus); // its tab may just be opening
  }

  private void addColumns() {
    TextColumns.add(table, "#", WhyLine::number, 62, "right");
    TableColumn<WhyLine, String> effective =
        TextColumns.add(table, "Effective", WhyLine::effective, 160, "figures");
    TextColumns.add(table, "Type", WhyLine::type, 118, "");
    TextColumns.add(table, "Amount", WhyLine::amount, 114, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TableColumn<WhyLine, String> sum =
        TextColumns.add(table, "Running sum", WhyLine::sumAfter, 124, "right");
    sum.setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Currency", WhyLine::currency, 80, "");
    TextColumns.add(table, "Account", WhyLine::account, 170, "");
    TextColumns.add(table, "Position", WhyLine::position, 84, "figures");
    TableColumn<WhyLine, String> recorded =
        TextColumns.add(table, "Recorded", WhyLine::recorded, 160, "figures");
    TextColumns.add(table, "Memo", WhyLine::memo, 180, "");
    TextColumns.add(table, "Author", WhyLine::author, 90, "");
    TextColumns.add(table, "Command", WhyLine::command, 250, "figures");
    TextColumns.zoned(table, model.zoneNameProperty(), List.of(effective, recorded));
    model
        .tableProperty()
        .subscribe(now -> sum.setText(now.counted() ? "Running count" : "Running sum"));
  }

  private ContextMenu menu() {
    MenuItem item = new MenuItem("Go to this instant");
    item.setId("why-go");
    item.setOnAction(_ -> goTo());
    return new ContextMenu(item);
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      goTo();
      event.consume();
    }
  }

  private void goTo() {
    WhyLine chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.goTo(chosen);
    }
  }

  private WhyBar.Actions actions() {
    return new WhyBar.Actions() {
      @Override
      public void turn() {
        model.order(!model.tableProperty().get().newestFirst());
      }

      @Override
      public void copy() {
        WhyView.this.copy();
      }

      @Override
      public void export() {
        exportTo.get().ifPresent(model::export);
      }

      @Override
      public void cancel() {
        model.cancelExport();
      }
    };
  }

  /** Copies the selected rows, or all; says so if some are not loaded. */
  public void copy() {
    List<WhyLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.isEmpty() && model.rows().size() <= model.tableProperty().get().rows().size()) {
      chosen = List.copyOf(model.rows());
    }
    if (chosen.isEmpty()) {
      model.say("Select the rows to copy first, or export them all.");
    } else if (chosen.stream().allMatch(WhyLine::loaded)) {
      TsvCopy.toClipboard(TsvCopy.text(table, chosen));
      model.say(chosen.size() == 1 ? "1 row copied." : chosen.size() + " rows copied.");
    } else {
      model.say("Nothing was copied: some of the selected rows are not loaded. Export instead.");
    }
  }
}
