package dev.daybook.view.command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of a deposit or withdrawal. */
final class PostingFields {
  private final TextField account = new TextField();
  private final TextField amount = new TextField();
  private final VBox node;

  PostingFields(CommandViewModel model) {
    PostingForm form = model.posting();
    account.setId("command-account");
    account.setPromptText("number or name");
    account.textProperty().bindBidirectional(form.accountProperty());
    Suggestions suggestions = new Suggestions(account, text -> model.suggestions(text, 8));
    account.setOnAction(
        _ -> {
          suggestions.hide();
          // Enter on the account goes on to the amount; only a complete form is sent.
          if (model.sendableProperty().get()) {
            model.send();
          } else {
            amount.requestFocus();
          }
        });
    Label hint = new Label();
    hint.setId("account-hint");
    hint.getStyleClass().addAll("small", "muted", "figures-inline");
    hint.textProperty()
        .bind(form.accountHintProperty().map(t -> t.isEmpty() ? "No account chosen" : t));
    Label accountMessage =
        Fields.message("account-message", form.accountMessageProperty(), account);
    hint.visibleProperty().bind(form.accountMessageProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    node =
        new VBox(
            10,
            Fields.labelled("Account", account, new VBox(hint, accountMessage)),
            amountBox(model, form));
  }

  private Node amountBox(CommandViewModel model, PostingForm form) {
    amount.setId("command-amount");
    amount.setPromptText("0.00");
    amount.setAlignment(Pos.CENTER_RIGHT);
    amount.getStyleClass().add("figures");
    amount.textProperty().bindBidirectional(form.amountProperty());
    amount.setOnAction(_ -> model.send());
    HBox.setHgrow(amount, Priority.ALWAYS);
    Label currency = new Label();
    currency.setId("command-currency");
    currency.getStyleClass().add("currency");
    currency.textProperty().bind(form.currencyProperty());
    currency.setMinWidth(44);
    currency.visibleProperty().bind(form.currencyProperty().isNotEmpty());
    currency.managedProperty().bind(currency.visibleProperty());
    HBox row = new HBox(8, amount, currency);
    row.setAlignment(Pos.CENTER_LEFT);
    Label message = Fields.message("amount-message", form.amountMessageProperty(), amount);
    VBox box = Fields.labelled("Amount", row, new VBox(message, resulting(form)));
    amount.setAccessibleText("Amount");
    return box;
  }

  private static Node resulting(PostingForm form) {
    Label title = new Label("Balance after");
    title.getStyleClass().addAll("small", "muted");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label value = new Label();
    value.setId("resulting-balance");
    value.getStyleClass().addAll("figures", "resulting");
    value.textProperty().bind(form.resultingProperty().map(t -> t.isEmpty() ? "\u2013" : t));
    value.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, title, gap, value);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("resulting-row");
    return row;
  }

  Node node() {
    return node;
  }

  /** To the amount, unless there is no account yet. */
  void focus() {
    (account.getText().isBlank() ? account : amount).requestFocus();
  }
}
