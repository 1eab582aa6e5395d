package dev.daybook.view.command;

import dev.daybook.workspace.commands.CommandKind;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The fields of a deposit or withdrawal. */
final class PostingFields implements CommandFields {
  private final AccountBox account;
  private final AmountBox amount;
  private final VBox node;

  PostingFields(CommandViewModel model) {
    PostingForm form = model.posting();
    amount =
        new AmountBox(
            "command-amount", "Amount", form.amount(), form.account().currencyProperty(), model);
    account =
        new AccountBox(
            "command-account", "Account", form.account(), model, amount.field()::requestFocus);
    node =
        new VBox(
            10,
            account.node(),
            new VBox(
                amount.node(),
                AmountBox.resulting(
                    "resulting-balance", "Balance after", form.account().resultingProperty())));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isFor(CommandKind kind) {
    return kind == CommandKind.DEPOSIT || kind == CommandKind.WITHDRAW;
  }

  /** To the amount, unless there is no account yet. */
  @Override
  public void focus() {
    (account.field().getText().isBlank() ? account.field() : amount.field()).requestFocus();
  }
}
