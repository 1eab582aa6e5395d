package dev.daybook.view.command;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.AccountTable.AccountName;
import dev.daybook.workspace.AmountInput;
import dev.daybook.workspace.Draft;
import dev.daybook.workspace.DraftPreview;
import dev.daybook.workspace.MoneyText;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Deposit and withdraw: what is typed, what it means, and what would come of it. FX thread. */
final class PostingForm {
  private final StringProperty account = new SimpleStringProperty("");
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty memo = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper accountMessage = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper accountHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper amountMessage = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper resulting = new ReadOnlyStringWrapper("");
  private final MoneyText money;

  private @Nullable AccountName named;
  private @Nullable Amount value;

  PostingForm(MoneyText money) {
    this.money = money;
  }

  StringProperty accountProperty() {
    return account;
  }

  StringProperty amountProperty() {
    return amount;
  }

  StringProperty memoProperty() {
    return memo;
  }

  ReadOnlyStringProperty accountMessageProperty() {
    return accountMessage.getReadOnlyProperty();
  }

  ReadOnlyStringProperty accountHintProperty() {
    return accountHint.getReadOnlyProperty();
  }

  ReadOnlyStringProperty amountMessageProperty() {
    return amountMessage.getReadOnlyProperty();
  }

  ReadOnlyStringProperty currencyProperty() {
    return currency.getReadOnlyProperty();
  }

  ReadOnlyStringProperty resultingProperty() {
    return resulting.getReadOnlyProperty();
  }

  /** Reads what is typed; the draft it makes, or null while no account is named. */
  @Nullable Draft read(Draft.Kind kind, EffectiveField effective, Outlook outlook) {
    Optional<AccountName> found = AccountSearch.exact(outlook.directory(), account.get());
    named = found.orElse(null);
    currency.set(found.map(a -> a.currency().code()).orElse(""));
    accountMessage.set(accountMessage(outlook));
    value = readAmount();
    return found.map(a -> new Draft(kind, a.id(), value, effective.instant())).orElse(null);
  }

  private String accountMessage(Outlook outlook) {
    if (named != null || account.get().isBlank()) {
      return "";
    }
    return AccountSearch.matches(outlook.directory(), account.get(), 1).isEmpty()
        ? "No account has this number or name."
        : "";
  }

  private @Nullable Amount readAmount() {
    if (amount.get().isBlank()) {
      amountMessage.set("");
      return null;
    }
    return switch (AmountInput.parse(amount.get(), AmountInput.Wanted.POSITIVE)) {
      case AmountInput.Result.Valid(Amount valid) -> {
        amountMessage.set("");
        yield valid;
      }
      case AmountInput.Result.Invalid(String sentence) -> {
        amountMessage.set(sentence);
        yield null;
      }
    };
  }

  /** Shows the answer to a draft, if it is the one to the present draft. */
  void show(@Nullable DraftPreview preview, @Nullable Draft draft) {
    if (preview == null || draft == null || !preview.account().equals(draft.account())) {
      accountHint.set(named == null ? "" : named.name());
      resulting.set("");
      return;
    }
    String code = preview.currency() == null ? "" : " " + preview.currency().code();
    accountHint.set(hint(preview, code));
    boolean answered = preview.draft().equals(draft);
    if (answered && preview.resulting() != null) {
      resulting.set(money.exact(preview.resulting()) + code);
    } else if (!answered || preview.refusal() != null || value == null) {
      resulting.set("");
    }
  }

  private String hint(DraftPreview preview, String code) {
    String name = preview.name() == null ? "" : preview.name();
    return preview.balance() == null
        ? name
        : (name.isEmpty() ? "" : name + " \u00b7 ") + money.exact(preview.balance()) + code;
  }

  /** Why it cannot be sent yet, or null. */
  @Nullable String missing() {
    if (named == null) {
      return account.get().isBlank()
          ? "Type an account\u2019s number or name."
          : "Choose one account by its number.";
    }
    if (value == null) {
      return amount.get().isBlank() ? "Type an amount." : "Correct the amount.";
    }
    return null;
  }

  /** The command; only when nothing is missing. */
  Command command(Draft.Kind kind, CommandHeader header) {
    AccountName to = named;
    Amount by = value;
    if (to == null || by == null) {
      throw new IllegalStateException("Asked for a command while something is missing");
    }
    return kind == Draft.Kind.DEPOSIT
        ? new Command.Deposit(header, to.id(), by, to.currency())
        : new Command.Withdraw(header, to.id(), by, to.currency());
  }

  /** Ready for the next amount to the same account. */
  void clear() {
    amount.set("");
    memo.set("");
  }
}
