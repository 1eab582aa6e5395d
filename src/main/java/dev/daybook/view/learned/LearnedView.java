package dev.daybook.view.learned;

import dev.daybook.fx.HeaderHint;
import dev.daybook.fx.SignedCell;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.fx.VisibleRows;
import dev.daybook.workspace.learned.LearnedText;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was learned since, newest effective first, beside the accounts that it changes. */
public final class LearnedView {
  private final VBox root = new VBox();
  private final TableView<LearnedLine> table;
  private final Label notice = new Label();

  public LearnedView(LearnedViewModel model) {
    table = new TableView<>(model.rows());
    table.setId("learned-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("What was learned since, newest effective first");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setTableMenuButtonVisible(true);
    table.setFixedCellSize(26);
    Label empty = new Label("Nothing was learned since: what is known now was known then.");
    empty.getStyleClass().add("muted");
    table.setPlaceholder(empty);
    TableColumn<LearnedLine, String> kind =
        TextColumns.add(table, "Kind", LearnedLine::kind, 108, "");
    HeaderHint.on(kind, LearnedText.definitions());
    TextColumns.add(table, "Account", LearnedLine::account, 136, "");
    TextColumns.add(table, "Amount", LearnedLine::amount, 92, "right")
        .setCellFactory(_ -> new SignedCell<>());
    TextColumns.add(table, "Currency", LearnedLine::currency, 74, "");
    TableColumn<LearnedLine, String> effective =
        TextColumns.add(table, "Effective", LearnedLine::effective, 152, "figures");
    TableColumn<LearnedLine, String> recorded =
        TextColumns.add(table, "Recorded", LearnedLine::recorded, 152, "figures");
    TextColumns.zoned(table, model.zoneNameProperty(), List.of(effective, recorded));
    TextColumns.add(table, "Type", LearnedLine::type, 90, "");
    TextColumns.add(table, "Note", LearnedLine::note, 112, "");
    TextColumns.add(table, "Position", LearnedLine::position, 80, "figures");

    Label sentence = new Label();
    sentence.setId("learned-sentence");
    sentence.getStyleClass().addAll("small", "learned-sentence");
    sentence.textProperty().bind(model.sentenceProperty());
    sentence.setWrapText(true);
    notice.setId("learned-notice");
    notice.getStyleClass().addAll("small", "table-notice");
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    LearnedSumsView sums = new LearnedSumsView(model);
    SplitPane across = new SplitPane(table, sums.accounts());
    across.setDividerPositions(0.6);
    across.getStyleClass().add("across");
    VBox.setVgrow(across, Priority.ALWAYS);
    root.getChildren().setAll(sentence, sums.currencies(), notice, across);
    new VisibleRows(table, model::visible);
  }

  public Parent root() {
    return root;
  }

  /** Copies the selected rows; says so if some are not loaded, rather than copying a part. */
  public void copy() {
    List<LearnedLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.isEmpty()) {
      notice.setText("Select the rows to copy first.");
    } else if (chosen.stream().allMatch(LearnedLine::loaded)) {
      TsvCopy.toClipboard(TsvCopy.text(table, chosen));
      notice.setText("");
    } else {
      notice.setText(
          "Nothing was copied: some of the selected rows are not loaded. Select fewer rows.");
    }
  }
}
