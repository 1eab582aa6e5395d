package dev.daybook.view.palette;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The palette over the window: one field and what it finds. The field keeps the focus while it is
 * open; afterwards what had it before has it again. FX thread.
 */
public final class PaletteView {
  private static final double ROW = 30;

  private final StackPane root = new StackPane();
  private final TextField field = new TextField();
  private final ListView<PaletteRow> list;
  private final PaletteViewModel model;
  private @Nullable Node before;

  public PaletteView(PaletteViewModel model) {
    this.model = model;
    field.setId("palette-field");
    field.setPromptText("Command or account");
    field.setAccessibleText("Command or account");
    field.textProperty().bindBidirectional(model.typedProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list = list();
    Label sentence = new Label();
    sentence.setId("palette-sentence");
    sentence.getStyleClass().addAll("small", "muted");
    sentence.textProperty().bind(model.sentenceProperty());
    VBox card = new VBox(8, field, list, sentence);
    card.setId("palette-card");
    card.getStyleClass().add("palette");
    card.setMaxSize(640, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    root.setId("palette");
    root.getStyleClass().add("sheet-ground");
    root.getChildren().add(card);
    root.setOnMousePressed(
        event -> {
          if (root.equals(event.getTarget())) {
            model.escape();
          }
        });
    root.visibleProperty().bind(model.openProperty());
    model.openProperty().subscribe((_, open) -> focus(open));
    model.chosenProperty().subscribe(this::choose);
    model.rows().addListener((ListChangeListener<PaletteRow>) _ -> resize());
    resize();
  }

  private ListView<PaletteRow> list() {
    ListView<PaletteRow> view = new ListView<>(model.rows());
    view.setId("palette-list");
    view.getStyleClass().add("dense");
    view.setAccessibleText("Commands and accounts found");
    view.setFixedCellSize(ROW);
    view.setCellFactory(_ -> new PaletteCell(model));
    view.setFocusTraversable(false);
    view.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (focused && model.openProperty().get()) {
                field.requestFocus();
              }
            });
    view.managedProperty().bind(view.visibleProperty());
    return view;
  }

  public Parent root() {
    return root;
  }

  private void resize() {
    list.setVisible(!model.rows().isEmpty());
    double high = model.rows().size() * ROW + 2;
    list.setPrefHeight(high);
    list.setMinHeight(high);
    choose();
  }

  private void choose() {
    int at = model.chosenProperty().get();
    if (at < 0 || at >= model.rows().size()) {
      list.getSelectionModel().clearSelection();
      field.setAccessibleHelp(model.sentenceProperty().get());
      return;
    }
    list.getSelectionModel().clearAndSelect(at);
    field.setAccessibleHelp(
        model.rows().get(at).spoken() + " " + (at + 1) + " of " + model.rows().size());
  }

  private void focus(boolean open) {
    if (open) {
      before = root.getScene() == null ? null : root.getScene().getFocusOwner();
      field.requestFocus();
    } else if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.go();
      case TAB -> model.move(event.isShiftDown() ? -1 : 1); // there is nowhere else to go
      default -> {
        return;
      }
    }
    event.consume();
  }
}
