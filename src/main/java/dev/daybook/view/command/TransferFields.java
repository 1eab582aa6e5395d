package dev.daybook.view.command;

import dev.daybook.workspace.commands.CommandKind;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of a transfer. */
final class TransferFields implements CommandFields {
  private final AccountBox from;
  private final AccountBox to;
  private final AmountBox amount;
  private final VBox node;

  TransferFields(CommandViewModel model) {
    TransferForm form = model.transfer();
    AmountBox received =
        new AmountBox(
            "transfer-received", "Arrives", form.received(), form.to().currencyProperty(), model);
    amount =
        new AmountBox(
            "transfer-amount", "Amount", form.amount(), form.from().currencyProperty(), model);
    to = new AccountBox("transfer-to", "To account", form.to(), model, this::toAmount);
    from = new AccountBox("transfer-from", "From account", form.from(), model, this::toAccount);
    form.exchangedProperty().subscribe(exchanged -> Fields.show(received.node(), exchanged));
    node =
        new VBox(
            8,
            from.node(),
            to.node(),
            amount.node(),
            received.node(),
            new VBox(
                AmountBox.resulting(
                    "transfer-from-after", "From after", form.from().resultingProperty()),
                AmountBox.resulting(
                    "transfer-to-after", "To after", form.to().resultingProperty())));
  }

  private void toAccount() {
    to.field().requestFocus();
  }

  private void toAmount() {
    amount.field().requestFocus();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isFor(CommandKind kind) {
    return kind == CommandKind.TRANSFER;
  }

  @Override
  public void focus() {
    TextField first =
        from.field().getText().isBlank()
            ? from.field()
            : to.field().getText().isBlank() ? to.field() : amount.field();
    first.requestFocus();
  }
}
