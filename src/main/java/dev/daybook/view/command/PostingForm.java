package dev.daybook.view.command;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.text.AmountInput;
import dev.daybook.workspace.text.MoneyText;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Deposit and withdraw. FX thread. */
final class PostingForm implements CommandForm {
  private final AccountField account;
  private final AmountField amount = new AmountField(AmountInput.Wanted.POSITIVE);
  private CommandKind kind = CommandKind.DEPOSIT;

  PostingForm(MoneyText money) {
    account = new AccountField(money);
  }

  AccountField account() {
    return account;
  }

  AmountField amount() {
    return amount;
  }

  @Override
  public Map<String, StringProperty> texts() {
    return Map.of(
        "posting.account", account.textProperty(), "posting.amount", amount.textProperty());
  }

  @Override
  public void read(CommandKind asked, Outlook outlook) {
    kind = asked;
    account.read(outlook);
    amount.read();
  }

  @Override
  public @Nullable String missing() {
    return account.missing() == null ? amount.missing("an amount") : account.missing();
  }

  @Override
  public Command command(CommandHeader header) {
    var to = account.require();
    return kind == CommandKind.DEPOSIT
        ? new Command.Deposit(header, to.id(), amount.require(), to.currency())
        : new Command.Withdraw(header, to.id(), amount.require(), to.currency());
  }

  @Override
  public @Nullable Draft draft(CommandHeader header, boolean now) {
    var named = account.named();
    return named == null ? null : draft(List.of(named.id()), "", header, now);
  }

  @Override
  public void show(@Nullable DraftPreview preview, boolean answered) {
    account.show(preview, answered);
  }

  /** The next amount is often for the same account. */
  @Override
  public void clear() {
    amount.textProperty().set("");
  }
}
