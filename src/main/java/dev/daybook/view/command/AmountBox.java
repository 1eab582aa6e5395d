package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An amount to type, the currency beside it, and below it what is wrong with it. */
final class AmountBox {
  private final TextField field = PasteField.forValue();
  private final VBox node;

  /**
   * A box.
   *
   * @param id of the field; {@code -message} and {@code -currency} are added for its parts
   */
  AmountBox(
      String id,
      String title,
      AmountField amount,
      ObservableValue<String> code,
      CommandViewModel model) {
    field.setId(id);
    field.setPromptText("0.00");
    field.setAlignment(Pos.CENTER_RIGHT);
    field.getStyleClass().add("figures");
    field.textProperty().bindBidirectional(amount.textProperty());
    field.setOnAction(_ -> model.send());
    HBox.setHgrow(field, Priority.ALWAYS);
    Label currency = new Label();
    currency.setId(id + "-currency");
    currency.getStyleClass().add("currency");
    currency.textProperty().bind(code);
    currency.setMinWidth(44);
    currency.visibleProperty().bind(code.map(text -> !text.isEmpty()));
    currency.managedProperty().bind(currency.visibleProperty());
    HBox row = new HBox(8, field, currency);
    row.setAlignment(Pos.CENTER_LEFT);
    node =
        Fields.labelled(
            title, row, Fields.message(id + "-message", amount.messageProperty(), field));
    field.setAccessibleText(title);
  }

  /** "Balance after", and the figure. */
  static Node resulting(String id, String title, ObservableValue<String> figure) {
    Label name = new Label(title);
    name.getStyleClass().addAll("small", "muted");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().addAll("figures", "resulting");
    value.textProperty().bind(figure.map(t -> t.isEmpty() ? "\u2013" : t));
    value.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, name, gap, value);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("resulting-row");
    return row;
  }

  Node node() {
    return node;
  }

  TextField field() {
    return field;
  }
}
