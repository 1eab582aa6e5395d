package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import dev.daybook.workspace.commands.CommandKind;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of renaming an account, changing its limit, and closing it. */
final class AccountFields implements CommandFields {
  private final CommandViewModel model;
  private final AccountBox account;
  private final TextField name = PasteField.forWords();
  private final AmountBox limit;
  private final VBox node;

  AccountFields(CommandViewModel model) {
    this.model = model;
    AccountForm form = model.account();
    account = new AccountBox("account-account", "Account", form.account(), model, this::goOn);
    name.setId("account-name");
    name.setPromptText("such as Rent 12 Elm Street");
    name.textProperty().bindBidirectional(form.nameProperty());
    name.setOnAction(_ -> model.send());
    Node nameBox = Fields.labelled("New name", name, null);
    limit =
        new AmountBox(
            "account-limit",
            "New overdraft limit",
            form.limit(),
            form.account().currencyProperty(),
            model);
    Label present = new Label();
    present.setId("account-limit-now");
    present.getStyleClass().addAll("small", "muted", "figures-inline");
    present.textProperty().bind(form.presentProperty());
    Node limitBox = new VBox(limit.node(), present);
    Label closing =
        new Label(
            "Only an account at zero, without later events, can be closed. Opening it again undoes"
                + " that.");
    closing.getStyleClass().addAll("small", "muted");
    closing.setWrapText(true);
    node = new VBox(10, account.node(), nameBox, limitBox, closing);
    model
        .kindProperty()
        .subscribe(
            kind -> {
              Fields.show(nameBox, kind == CommandKind.RENAME_ACCOUNT);
              Fields.show(limitBox, kind == CommandKind.CHANGE_LIMIT);
              Fields.show(closing, kind == CommandKind.CLOSE_ACCOUNT);
            });
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isFor(CommandKind kind) {
    return kind == CommandKind.RENAME_ACCOUNT
        || kind == CommandKind.CHANGE_LIMIT
        || kind == CommandKind.CLOSE_ACCOUNT;
  }

  @Override
  public void focus() {
    if (account.field().getText().isBlank()) {
      account.field().requestFocus();
    } else {
      goOn();
    }
  }

  private void goOn() {
    switch (model.kindProperty().get()) {
      case RENAME_ACCOUNT -> name.requestFocus();
      case CHANGE_LIMIT -> limit.field().requestFocus();
      default -> account.field().requestFocus();
    }
  }
}
