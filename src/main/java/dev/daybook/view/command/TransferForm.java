package dev.daybook.view.command;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.text.AmountInput;
import dev.daybook.workspace.text.MoneyText;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A transfer: between accounts of two currencies, what arrives is typed too. FX thread. */
final class TransferForm implements CommandForm {
  private final AccountField from;
  private final AccountField to;
  private final AmountField amount = new AmountField(AmountInput.Wanted.POSITIVE);
  private final AmountField received = new AmountField(AmountInput.Wanted.POSITIVE);
  private final ReadOnlyBooleanWrapper exchanged = new ReadOnlyBooleanWrapper();

  TransferForm(MoneyText money) {
    from = new AccountField(money);
    to = new AccountField(money);
  }

  AccountField from() {
    return from;
  }

  AccountField to() {
    return to;
  }

  AmountField amount() {
    return amount;
  }

  AmountField received() {
    return received;
  }

  /** Whether the accounts have different currencies. */
  ReadOnlyBooleanProperty exchangedProperty() {
    return exchanged.getReadOnlyProperty();
  }

  @Override
  public Map<String, StringProperty> texts() {
    return Map.of(
        "transfer.from", from.textProperty(),
        "transfer.to", to.textProperty(),
        "transfer.amount", amount.textProperty(),
        "transfer.received", received.textProperty());
  }

  @Override
  public void read(CommandKind kind, Outlook outlook) {
    from.read(outlook);
    to.read(outlook);
    amount.read();
    received.read();
    AccountName leaves = from.named();
    AccountName arrives = to.named();
    exchanged.set(
        leaves != null && arrives != null && !leaves.currency().equals(arrives.currency()));
  }

  @Override
  public @Nullable String missing() {
    if (from.named() == null) {
      return from.textProperty().get().isBlank()
          ? "Type the account the money leaves."
          : from.missing();
    }
    if (to.named() == null) {
      return to.textProperty().get().isBlank()
          ? "Type the account the money goes to."
          : to.missing();
    }
    String lacking = amount.missing("an amount");
    return lacking == null && exchanged.get()
        ? received.missing("the amount that arrives in " + to.require().currency())
        : lacking;
  }

  @Override
  public Command command(CommandHeader header) {
    AccountName leaves = from.require();
    AccountName arrives = to.require();
    return new Command.Transfer(
        header,
        leaves.id(),
        arrives.id(),
        amount.require(),
        leaves.currency(),
        exchanged.get() ? received.require() : amount.require(),
        arrives.currency());
  }

  @Override
  public @Nullable Draft draft(CommandHeader header, boolean now) {
    var accounts =
        Stream.of(from, to)
            .map(AccountField::named)
            .filter(Objects::nonNull)
            .map(AccountName::id)
            .toList();
    return accounts.isEmpty() ? null : draft(accounts, "", header, now);
  }

  @Override
  public void show(@Nullable DraftPreview preview, boolean answered) {
    from.show(preview, answered);
    to.show(preview, answered);
  }

  @Override
  public void clear() {
    amount.textProperty().set("");
    received.textProperty().set("");
  }
}
