package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import dev.daybook.workspace.commands.CommandKind;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a new account. */
final class OpenFields implements CommandFields {
  private static final List<String> CURRENCIES =
      List.of("EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK");

  private final TextField name = PasteField.forWords();
  private final VBox node;

  OpenFields(CommandViewModel model) {
    OpenForm form = model.opening();
    TextField number = PasteField.forValue();
    number.setId("open-number");
    number.setAlignment(Pos.CENTER_RIGHT);
    number.getStyleClass().add("figures");
    number.setPrefColumnCount(7);
    number.textProperty().bindBidirectional(form.numberProperty());
    number.setOnAction(_ -> model.send());
    name.setId("open-name");
    name.setPromptText("such as Rent 12 Elm Street");
    name.textProperty().bindBidirectional(form.nameProperty());
    name.setOnAction(_ -> model.send());
    Label numberMessage = Fields.message("number-message", form.numberMessageProperty(), number);

    ComboBox<String> currency = new ComboBox<>();
    currency.setId("open-currency");
    currency.setEditable(true);
    currency.getItems().setAll(CURRENCIES);
    currency.setPrefWidth(110);
    currency.getEditor().textProperty().bindBidirectional(form.currencyProperty());
    TextField limit = PasteField.forValue();
    limit.setId("open-limit");
    limit.setAlignment(Pos.CENTER_RIGHT);
    limit.getStyleClass().add("figures");
    limit.textProperty().bindBidirectional(form.limitProperty());
    limit.setOnAction(_ -> model.send());
    Label limitMessage = Fields.message("limit-message", form.limitMessageProperty(), limit);

    VBox numberBox = Fields.labelled("Number", number, null);
    numberBox.setPrefWidth(110);
    numberBox.setMinWidth(90);
    VBox nameBox = Fields.labelled("Name", name, null);
    VBox currencyBox = Fields.labelled("Currency", currency, null);
    currencyBox.setMinWidth(110);
    VBox limitBox = Fields.labelled("Overdraft limit", limit, null);
    HBox.setHgrow(nameBox, Priority.ALWAYS);
    HBox.setHgrow(limitBox, Priority.ALWAYS);
    node =
        new VBox(
            10,
            new VBox(3, new HBox(8, numberBox, nameBox), numberMessage),
            new VBox(3, new HBox(8, currencyBox, limitBox), limitMessage));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isFor(CommandKind kind) {
    return kind == CommandKind.OPEN_ACCOUNT;
  }

  @Override
  public void focus() {
    name.requestFocus();
  }
}
