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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Rename an account, change its limit, close it. FX thread. */
final class AccountForm implements CommandForm {
  private final AccountField account;
  private final StringProperty name = new SimpleStringProperty("");
  private final AmountField limit = new AmountField(AmountInput.Wanted.ZERO_OR_MORE);
  private final ReadOnlyStringWrapper present = new ReadOnlyStringWrapper("");
  private final MoneyText money;
  private CommandKind kind = CommandKind.RENAME_ACCOUNT;

  AccountForm(MoneyText money) {
    this.money = money;
    account = new AccountField(money);
  }

  AccountField account() {
    return account;
  }

  StringProperty nameProperty() {
    return name;
  }

  AmountField limit() {
    return limit;
  }

  /** What the limit is now: "Now 100.00 EUR". */
  ReadOnlyStringProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  @Override
  public Map<String, StringProperty> texts() {
    return Map.of(
        "account.account", account.textProperty(),
        "account.name", name,
        "account.limit", limit.textProperty());
  }

  @Override
  public void read(CommandKind asked, Outlook outlook) {
    kind = asked;
    account.read(outlook);
    limit.read();
  }

  @Override
  public @Nullable String missing() {
    if (account.missing() != null) {
      return account.missing();
    }
    return switch (kind) {
      case RENAME_ACCOUNT -> name.get().isBlank() ? "Type the account\u2019s new name." : null;
      case CHANGE_LIMIT -> limit.missing("the new limit, such as 0 or 500.00");
      default -> null;
    };
  }

  @Override
  public Command command(CommandHeader header) {
    var id = account.require().id();
    return switch (kind) {
      case RENAME_ACCOUNT -> new Command.RenameAccount(header, id, name.get().strip());
      case CHANGE_LIMIT -> new Command.ChangeOverdraftLimit(header, id, limit.require());
      default -> new Command.CloseAccount(header, id);
    };
  }

  @Override
  public @Nullable Draft draft(CommandHeader header, boolean now) {
    var named = account.named();
    return named == null ? null : draft(List.of(named.id()), "", header, now);
  }

  @Override
  public void show(@Nullable DraftPreview preview, boolean answered) {
    account.show(preview, answered);
    var named = account.named();
    present.set(
        preview == null || named == null
            ? ""
            : preview
                .standing(named.id())
                .map(a -> "Now " + money.exact(a.limit()) + " " + a.currency())
                .orElse(""));
  }

  @Override
  public void clear() {
    account.textProperty().set("");
    name.set("");
    limit.textProperty().set("");
  }
}
