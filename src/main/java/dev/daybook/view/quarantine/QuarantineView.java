package dev.daybook.view.quarantine;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import dev.daybook.workspace.quarantine.QuarantineDetail;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The quarantine, newest recorded first; beside it the record that is looked at. FX thread. */
public final class QuarantineView {
  private final VBox root = new VBox();
  private final SplitPane across = new SplitPane();
  private final TableView<QuarantineLine> table;
  private final QuarantineDetailView detail = new QuarantineDetailView();
  private final QuarantineViewModel model;
  private final Supplier<Optional<Path>> exportTo;

  /** The selected records, wherever their rows stand by now. */
  private final Set<String> chosen = new HashSet<>();

  private boolean restoring;

  /**
   * The table and what belongs to it.
   *
   * @param exportTo lets the analyst choose where to export to
   */
  public QuarantineView(QuarantineViewModel model, Supplier<Optional<Path>> exportTo) {
    this.model = model;
    this.exportTo = exportTo;
    table = new TableView<>(model.rows());
    table.setId("quarantine-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Quarantined records, newest recorded first");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    Label empty = new Label("Nothing is in quarantine: every record was an event.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    TextColumns.add(table, "Position", QuarantineLine::position, 78, "figures");
    TableColumn<QuarantineLine, String> recorded =
        TextColumns.add(table, "Recorded", QuarantineLine::recorded, 152, "figures");
    model
        .zoneNameProperty()
        .subscribe(
            zone -> {
              recorded.setText("Recorded (" + zone + ") \u2193");
              table.refresh();
            });
    TextColumns.add(table, "Account", QuarantineLine::account, 68, "right");
    TextColumns.add(table, "Amount", QuarantineLine::amount, 122, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Cause", QuarantineLine::cause, 122, "");
    TextColumns.add(table, "Bytes", QuarantineLine::bytes, 58, "right");
    TextColumns.add(table, "Reason", QuarantineLine::reason, 330, "")
        .setCellFactory(_ -> new ReasonCell());
    across.getItems().setAll(table);
    across.getStyleClass().add("across");
    VBox.setVgrow(across, Priority.ALWAYS);
    root.getChildren().setAll(new QuarantineBar(model, actions()).root(), across);
    model.detailProperty().subscribe(this::show);
    new VisibleRows(table, model::visible);
    table.getSelectionModel().getSelectedItems().addListener(this::selectionChanged);
    // Newest first: when records come and go the rows move, and a selection by place would become
    // one of other records.
    model.onMoved(() -> FxThread.later(this::selectAgain));
  }

  public Parent root() {
    return root;
  }

  private QuarantineBar.Actions actions() {
    return new QuarantineBar.Actions() {
      @Override
      public void retrySelected() {
        model.retry(selection());
      }

      @Override
      public void retryAll() {
        model.retryAll();
      }

      @Override
      public void export() {
        exportTo.get().ifPresent(model::export);
      }

      @Override
      public void copy() {
        QuarantineView.this.copy();
      }
    };
  }

  /** Copies the selected rows; says so if some are not loaded, rather than copying a part. */
  public void copy() {
    List<QuarantineLine> lines = selection();
    if (lines.isEmpty()) {
      model.say("Select the rows to copy first.");
    } else if (lines.stream().allMatch(QuarantineLine::loaded)) {
      TsvCopy.toClipboard(TsvCopy.text(table, lines));
      model.say(lines.size() == 1 ? "1 row copied." : lines.size() + " rows copied.");
    } else {
      model.say("Nothing was copied: some of the selected rows are not loaded. Export instead.");
    }
  }

  private List<QuarantineLine> selection() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  private void selectionChanged(Change<? extends QuarantineLine> change) {
    if (!restoring && change.next()) {
      selected();
    }
  }

  private void selected() {
    List<QuarantineLine> lines = selection();
    chosen.clear();
    chosen.addAll(
        lines.stream()
            .filter(QuarantineLine::loaded)
            .map(QuarantineLine::position)
            .collect(Collectors.toSet()));
    model.inspect(lines.size() == 1 ? lines.getFirst().at() : null);
  }

  private void selectAgain() {
    if (chosen.isEmpty()) {
      return;
    }
    restoring = true;
    table.getSelectionModel().clearSelection();
    for (int i : model.loadedAt(chosen)) {
      table.getSelectionModel().select(i);
    }
    restoring = false;
    selected();
  }

  private void show(@Nullable QuarantineDetail shown) {
    detail.show(shown, model.zone());
    boolean visible = across.getItems().size() > 1;
    if (shown != null && !visible) {
      across.getItems().add(detail.root());
      across.setDividerPositions(0.56);
    } else if (shown == null && visible) {
      across.getItems().remove(detail.root());
    }
  }
}
