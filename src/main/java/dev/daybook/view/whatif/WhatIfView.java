package dev.daybook.view.whatif;

import dev.daybook.fx.Icons;
import dev.daybook.fx.MenuKey;
import dev.daybook.fx.TextColumns;
import dev.daybook.fx.TsvCopy;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is supposed, in hatched rows; above it the form, and what would come of it. FX thread. */
public final class WhatIfView {
  private final VBox root = new VBox();
  private final TableView<WhatIfLine> table;
  private final WhatIfViewModel model;

  public WhatIfView(WhatIfViewModel model) {
    this.model = model;
    table = new TableView<>(model.lines());
    table.setId("whatif-table");
    table.getStyleClass().addAll("dense", "book-table");
    table.setAccessibleText("What is supposed");
    table.setFixedCellSize(26);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(_ -> new SupposedRow());
    Label empty =
        new Label(
            "Nothing is supposed. Type a deposit, withdrawal or transfer at any instant, past or"
                + " future.\nIt stays in this window's memory: nothing here is ever sent.");
    empty.getStyleClass().addAll("muted", "centred");
    table.setPlaceholder(empty);
    addColumns();
    table.setContextMenu(menu());
    MenuKey.opens(table);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            drop();
            event.consume();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getChildren().setAll(new WhatIfForm(model).root(), refusal(), verdict(), table);
  }

  public Parent root() {
    return root;
  }

  /** Copies all that is supposed, each row saying so. */
  public void copy() {
    TsvCopy.toClipboard(TsvCopy.text(table, List.copyOf(table.getItems())));
  }

  private Node refusal() {
    Label label = new Label("", Icons.of(Feather.ALERT_CIRCLE));
    label.setId("whatif-refusal");
    label.getStyleClass().addAll("small", "danger-text", "whatif-said");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(model.modelProperty().map(WhatIfModel::refusal));
    shown(label, model.modelProperty().map(m -> !m.refusal().isEmpty()));
    return label;
  }

  private Node verdict() {
    FontIcon icon = Icons.of(Feather.CHECK_CIRCLE);
    Label label = new Label("", icon);
    label.setId("whatif-verdict");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.textProperty().bind(model.modelProperty().map(WhatIfModel::verdict));
    model
        .modelProperty()
        .subscribe(
            now -> {
              icon.setIconCode(now.breached() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
              label.getStyleClass().setAll("label", now.breached() ? "why-differs" : "why-adds-up");
            });
    Button go = button("Go there", "whatif-go", model::goToBreach);
    shown(go, model.modelProperty().map(WhatIfModel::breached));
    HBox row = new HBox(6, label, go, button("Clear all", "whatif-clear", model::clear));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("whatif-said");
    shown(row, model.modelProperty().map(m -> !m.verdict().isEmpty()));
    return row;
  }

  private static Button button(String text, String id, Runnable does) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> does.run());
    return button;
  }

  private void addColumns() {
    TextColumns.add(table, "Supposed", WhatIfLine::kind, 150, "");
    TextColumns.add(table, "Account", WhatIfLine::account, 180, "");
    TextColumns.add(table, "Amount", WhatIfLine::amount, 120, "right");
    TextColumns.add(table, "Balance then", WhatIfLine::balanceAfter, 124, "right");
    TextColumns.add(table, "Currency", WhatIfLine::currency, 76, "");
    TableColumn<WhatIfLine, String> at =
        TextColumns.add(table, "When", WhatIfLine::at, 160, "figures");
    TextColumns.add(table, "State", WhatIfLine::state, 110, "");
    model.zoneNameProperty().subscribe(zone -> at.setText("When (" + zone + ")"));
  }

  private ContextMenu menu() {
    MenuItem go = new MenuItem("Go to this instant");
    go.setOnAction(
        _ -> {
          WhatIfLine chosen = table.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            model.goTo(chosen);
          }
        });
    MenuItem drop = new MenuItem("Clear this one  (Delete)");
    drop.setId("whatif-drop");
    drop.setOnAction(_ -> drop());
    return new ContextMenu(go, drop);
  }

  private void drop() {
    WhatIfLine chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.drop(chosen);
    }
  }

  private static void shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  /** Hatched, so that nobody takes it for an event. */
  private static final class SupposedRow extends TableRow<WhatIfLine> {
    SupposedRow() {
      getStyleClass().add("supposed-row");
    }
  }
}
