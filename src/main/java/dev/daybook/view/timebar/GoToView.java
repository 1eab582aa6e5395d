package dev.daybook.view.timebar;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The field to go to a time, a stretch of time or an event, with what it means as one types. */
public final class GoToView {
  private final TimeCard card;

  /**
   * The field.
   *
   * @param then what has the focus when one is there
   */
  public GoToView(TravelViewModel model, Node then) {
    TextField field = new TextField();
    field.setId("goto-field");
    field.setPrefColumnCount(26);
    field.setPromptText("2026-03-31 17:00");
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(_ -> model.go());
    Label title = new Label("Go to");
    title.getStyleClass().add("card-title");
    title.setLabelFor(field);
    Button go = new Button("Go");
    go.setId("goto-go");
    go.setOnAction(_ -> model.go());
    Button close = new Button("Close (Esc)");
    close.getStyleClass().add("flat");
    close.setOnAction(_ -> model.close());
    HBox form = new HBox(8, title, field, go, close);
    form.setAlignment(Pos.CENTER_LEFT);
    Label meaning = new Label();
    meaning.setId("goto-meaning");
    meaning.getStyleClass().addAll("small", "muted");
    meaning.textProperty().bind(model.meaningProperty());
    model
        .mistakenProperty()
        .subscribe(
            mistaken -> {
              meaning.getStyleClass().removeAll("danger-text", "muted");
              meaning.getStyleClass().add(mistaken ? "danger-text" : "muted");
            });
    field.accessibleHelpProperty().bind(model.meaningProperty());
    card = new TimeCard("goto-card", form, meaning, model.openProperty(), field, then);
  }

  public Parent root() {
    return card.root();
  }
}
