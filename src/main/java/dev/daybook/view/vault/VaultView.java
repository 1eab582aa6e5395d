package dev.daybook.view.vault;

import dev.daybook.fx.Icons;
import dev.daybook.fx.PlainScroll;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A sheet over the window: per partition what Kafka has and what the vault has. */
public final class VaultView {
  private final StackPane root = new StackPane();
  private final TableView<VaultViewModel.Line> table;
  private final VBox warnings = new VBox(6);

  public VaultView(VaultViewModel model) {
    table = new TableView<>(model.lines());
    table.setId("vault-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("Log and vault, by partition");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(26);
    table.setPrefHeight(190);
    table.setPlaceholder(muted("The event store has not answered yet."));
    add("Partition", VaultViewModel.Line::partition, 80);
    add("Log from", VaultViewModel.Line::logStart, 100);
    add("Log to", VaultViewModel.Line::logEnd, 100);
    add("Vault from", VaultViewModel.Line::vaultFirst, 100);
    add("Vault to", VaultViewModel.Line::vaultEnd, 100);
    add("Records in vault", VaultViewModel.Line::records, 130);
    add("Lost", VaultViewModel.Line::gaps, 200);

    Label title = new Label("Log and vault");
    title.getStyleClass().add("sheet-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button("Close (Esc)");
    close.setId("vault-close");
    close.setOnAction(_ -> model.hide());
    HBox head = new HBox(10, title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    Label summary = new Label();
    summary.setId("vault-summary");
    summary.setWrapText(true);
    summary.textProperty().bind(model.summaryProperty());
    Label note =
        muted("Ends are exclusive. Offsets have gaps of their own: markers of transactions.");
    note.getStyleClass().add("small");
    warnings.setId("vault-warnings");
    model.warnings().addListener((ListChangeListener<String>) _ -> warn(model.warnings()));
    Node scroll = PlainScroll.of(warnings);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(12, head, summary, table, note, scroll);
    card.getStyleClass().add("sheet");
    card.setMaxSize(860, 520);
    root.setId("vault");
    root.getStyleClass().add("sheet-ground");
    root.getChildren().add(card);
    root.setOnMousePressed(
        event -> {
          if (root.equals(event.getTarget())) {
            model.hide();
          }
        });
    root.visibleProperty().bind(model.openProperty());
  }

  public Parent root() {
    return root;
  }

  private void warn(List<String> sentences) {
    warnings.getChildren().setAll(sentences.stream().map(VaultView::warning).toList());
  }

  private static Label warning(String sentence) {
    Label label = new Label(sentence, Icons.of(Feather.ALERT_TRIANGLE));
    label.getStyleClass().add("warning-text");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private void add(String title, Function<VaultViewModel.Line, String> text, double width) {
    TableColumn<VaultViewModel.Line, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().addAll("right", "figures");
    table.getColumns().add(column);
  }
}
