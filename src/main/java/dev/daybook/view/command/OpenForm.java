package dev.daybook.view.command;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.text.AmountInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Opening an account: the next free number is proposed, everything can be changed. FX thread. */
final class OpenForm implements CommandForm {
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty currency;
  private final StringProperty limit = new SimpleStringProperty("0.00");
  private final ReadOnlyStringWrapper numberMessage = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper limitMessage = new ReadOnlyStringWrapper("");

  private String proposed = "";
  private @Nullable AccountId id;
  private @Nullable Amount floor;
  private @Nullable CurrencyCode code;

  /** An empty form; proposes this currency. */
  OpenForm(CurrencyCode proposedCurrency) {
    currency = new SimpleStringProperty(proposedCurrency.code());
  }

  StringProperty numberProperty() {
    return number;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty currencyProperty() {
    return currency;
  }

  StringProperty limitProperty() {
    return limit;
  }

  ReadOnlyStringProperty numberMessageProperty() {
    return numberMessage.getReadOnlyProperty();
  }

  ReadOnlyStringProperty limitMessageProperty() {
    return limitMessage.getReadOnlyProperty();
  }

  /** Proposes a number, unless the analyst typed another or is about to: cleared the field. */
  void propose(int nextFree) {
    boolean untouched = number.get().equals(proposed);
    proposed = Integer.toString(nextFree);
    if (untouched) {
      number.set(proposed);
    }
  }

  @Override
  public Map<String, StringProperty> texts() {
    return Map.of("open.name", name, "open.currency", currency, "open.limit", limit);
  }

  @Override
  public void read(CommandKind kind, Outlook outlook) {
    id = readNumber(outlook);
    floor = readLimit();
    code = readCurrency();
  }

  @Override
  public @Nullable Draft draft(CommandHeader header, boolean now) {
    return id == null ? null : draft(List.of(id), "", header, now);
  }

  /** A new account has no balance to show. */
  @Override
  public void show(@Nullable DraftPreview preview, boolean answered) {}

  private @Nullable AccountId readNumber(Outlook outlook) {
    numberMessage.set("");
    if (number.get().isBlank()) {
      return null;
    }
    try {
      int typed = Integer.parseInt(number.get().strip());
      if (typed > 0) {
        AccountId wanted = new AccountId(typed);
        Optional<AccountName> taken =
            outlook.directory().stream()
                .filter(a -> a.id().equals(wanted) && !a.closed()) // that one can be opened again
                .findFirst();
        taken.ifPresent(a -> numberMessage.set(taken(a)));
        return wanted;
      }
    } catch (NumberFormatException _) {
      // Answered below, like zero and negative numbers.
    }
    numberMessage.set("Type a number from 1 to 2147483647.");
    return null;
  }

  /** Only a hint: an account that foreign writers posted to may still be opened. */
  private static String taken(AccountName account) {
    return account.name().isEmpty()
        ? "Already has events of a foreign writer."
        : "Is \u201c" + account.name() + "\u201d already.";
  }

  private @Nullable Amount readLimit() {
    limitMessage.set("");
    if (limit.get().isBlank()) {
      return Amount.ZERO;
    }
    return switch (AmountInput.parse(limit.get(), AmountInput.Wanted.ZERO_OR_MORE)) {
      case AmountInput.Result.Valid(Amount valid) -> valid;
      case AmountInput.Result.Invalid(String sentence) -> {
        limitMessage.set(sentence);
        yield null;
      }
    };
  }

  private @Nullable CurrencyCode readCurrency() {
    try {
      return new CurrencyCode(currency.get().strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  @Override
  public @Nullable String missing() {
    if (id == null) {
      return "Type a number for the account.";
    }
    if (name.get().isBlank()) {
      return "Type a name for the account.";
    }
    if (code == null) {
      return "Type a currency of three letters, such as EUR.";
    }
    return floor == null ? "Correct the overdraft limit." : null;
  }

  @Override
  public Command command(CommandHeader header) {
    AccountId account = id;
    CurrencyCode kept = code;
    Amount overdraft = floor;
    if (account == null || kept == null || overdraft == null) {
      throw new IllegalStateException("Asked for a command while something is missing");
    }
    return new Command.OpenAccount(header, account, name.get().strip(), kept, overdraft);
  }

  /** The next proposal follows when this account is in the book. */
  @Override
  public void clear() {
    name.set("");
    number.set(proposed);
  }
}
