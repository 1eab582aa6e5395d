package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** An account to type, with suggestions, and below it how it stands. */
final class AccountBox {
  private final TextField field = PasteField.forValue();
  private final VBox node;

  /**
   * A box.
   *
   * @param id begins the ids of its parts
   * @param next gets the focus on Enter while the form is not complete
   */
  AccountBox(String id, String title, AccountField account, CommandViewModel model, Runnable next) {
    field.setId(id);
    field.setPromptText("number or name");
    field.textProperty().bindBidirectional(account.textProperty());
    Suggestions suggestions = new Suggestions(field, text -> model.suggestions(text, 8));
    field.setOnAction(
        _ -> {
          suggestions.hide();
          // Enter on the account goes on to the next field; only a complete form is sent.
          if (model.sendableProperty().get()) {
            model.send();
          } else {
            next.run();
          }
        });
    Label hint = new Label();
    hint.setId(id + "-hint");
    hint.getStyleClass().addAll("small", "muted", "figures-inline");
    hint.textProperty()
        .bind(account.hintProperty().map(t -> t.isEmpty() ? "No account chosen" : t));
    Label message = Fields.message(id + "-message", account.messageProperty(), field);
    hint.visibleProperty().bind(account.messageProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    node = Fields.labelled(title, field, new VBox(hint, message));
  }

  Node node() {
    return node;
  }

  TextField field() {
    return field;
  }
}
