package dev.daybook.view.command;

import dev.daybook.ledger.Amount;
import dev.daybook.workspace.text.AmountInput;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An amount as it is typed. FX thread. */
final class AmountField {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final AmountInput.Wanted wanted;
  private @Nullable Amount value;

  AmountField(AmountInput.Wanted wanted) {
    this.wanted = wanted;
  }

  void read() {
    value = null;
    message.set("");
    if (!text.get().isBlank()) {
      switch (AmountInput.parse(text.get(), wanted)) {
        case AmountInput.Result.Valid(Amount valid) -> value = valid;
        case AmountInput.Result.Invalid(String sentence) -> message.set(sentence);
      }
    }
  }

  @Nullable Amount value() {
    return value;
  }

  /** As {@link #value}, when nothing is {@linkplain #missing missing}. */
  Amount require() {
    if (value == null) {
      throw new IllegalStateException("Asked for an amount while there is none");
    }
    return value;
  }

  /**
   * Why there is no amount, or null.
   *
   * @param name as in "Type an amount."
   */
  @Nullable String missing(String name) {
    if (value != null) {
      return null;
    }
    return text.get().isBlank() ? "Type " + name + "." : "Correct the amount.";
  }

  StringProperty textProperty() {
    return text;
  }

  /** What to type instead, or empty. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }
}
