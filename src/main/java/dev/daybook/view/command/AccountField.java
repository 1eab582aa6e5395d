package dev.daybook.view.command;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.text.MoneyText;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An account as it is typed, and how it stands. FX thread. */
final class AccountField {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper resulting = new ReadOnlyStringWrapper("");
  private final MoneyText money;
  private @Nullable AccountName named;

  AccountField(MoneyText money) {
    this.money = money;
  }

  void read(Outlook outlook) {
    named = AccountSearch.exact(outlook.directory(), text.get()).orElse(null);
    currency.set(named == null ? "" : named.currency().code());
    boolean nobody =
        named == null
            && outlook.closedFor() == null // while the book is being read, nothing is known
            && !text.get().isBlank()
            && AccountSearch.matches(outlook.directory(), text.get(), 1).isEmpty();
    message.set(nobody ? "No account has this number or name." : "");
  }

  /** The account meant, or null while there is none. */
  @Nullable AccountName named() {
    return named;
  }

  /** As {@link #named}, when nothing is {@linkplain #missing missing}. */
  AccountName require() {
    if (named == null) {
      throw new IllegalStateException("Asked for an account while there is none");
    }
    return named;
  }

  @Nullable String missing() {
    if (named != null) {
      return null;
    }
    return text.get().isBlank()
        ? "Type an account\u2019s number or name."
        : "Choose one account by its number.";
  }

  /** See {@link CommandForm#show}. */
  void show(@Nullable DraftPreview preview, boolean answered) {
    DraftPreview.Standing standing =
        preview == null || named == null ? null : preview.standing(named.id()).orElse(null);
    if (standing == null) {
      hint.set(named == null ? "" : named.name());
      resulting.set("");
      return;
    }
    String code = " " + standing.currency().code();
    hint.set(
        (standing.name().isEmpty() ? "" : standing.name() + " \u00b7 ")
            + money.exact(standing.balance())
            + code
            + (standing.effectiveNow() == null
                ? ""
                : " \u00b7 " + money.exact(standing.effectiveNow()) + " now"));
    resulting.set(
        !answered || standing.resulting() == null ? "" : money.exact(standing.resulting()) + code);
  }

  void choose(AccountId account) {
    text.set(account.toString());
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** The account's name and balance. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  ReadOnlyStringProperty currencyProperty() {
    return currency.getReadOnlyProperty();
  }

  /** The balance after, or empty. */
  ReadOnlyStringProperty resultingProperty() {
    return resulting.getReadOnlyProperty();
  }
}
