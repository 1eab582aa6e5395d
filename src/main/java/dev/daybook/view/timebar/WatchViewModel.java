package dev.daybook.view.timebar;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.text.AmountInput;
import dev.daybook.workspace.text.MoneyText;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What playing is to stop at. FX thread. */
public final class WatchViewModel {
  private static final String NOTHING = "Playing stops at nothing. Accounts are those selected.";

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.BELOW);
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(NOTHING);
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private @Nullable Watchpoint point;

  /** What can be watched. */
  enum Kind {
    BELOW("a balance falls below", "0.00"),
    MOVE("an event moves more than", "1000.00"),
    TOUCHED("something happens to account", "7"),
    QUARANTINED("a record is set aside", "");

    private final String label;
    private final String prompt;

    Kind(String label, String prompt) {
      this.label = label;
      this.prompt = prompt;
    }

    String prompt() {
      return prompt;
    }

    @Override
    public String toString() {
      return label; // as the choice shows it
    }
  }

  WatchViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
  }

  void apply(Snapshot snapshot) {
    Watchpoint now = snapshot.travel().play().watchpoint();
    if (!Objects.equals(now, point)) {
      point = now;
      active.set(now != null);
      sentence.set(now == null ? NOTHING : "Playing stops when " + words(now) + ".");
    }
  }

  private String words(Watchpoint watched) {
    return switch (watched) {
      case Watchpoint.Below(Amount limit) ->
          "a balance of the selection falls below " + money.exact(limit);
      case Watchpoint.Move(Amount above) ->
          "an event of the selection moves more than " + money.exact(above);
      case Watchpoint.Touched(AccountId account) -> "something happens to account " + account;
      case Watchpoint.Quarantined _ -> "a record is set aside";
    };
  }

  /** Opens the editor. */
  public void open() {
    open.set(true);
  }

  public void close() {
    open.set(false);
  }

  public boolean isOpen() {
    return open.get();
  }

  /** Watches what is chosen and typed, or says what to type. */
  void watch() {
    switch (kind.get()) {
      case BELOW -> amount(true, Watchpoint.Below::new);
      case MOVE -> amount(false, Watchpoint.Move::new);
      case TOUCHED -> account();
      case QUARANTINED -> set(new Watchpoint.Quarantined());
    }
  }

  /** Watches nothing any more. */
  void clear() {
    intents.accept(new Intent.Travel.Watch(null));
  }

  private void set(Watchpoint watched) {
    intents.accept(new Intent.Travel.Watch(watched));
    close();
  }

  private void amount(boolean signed, Function<Amount, Watchpoint> watched) {
    String text = typed.get().strip();
    boolean negative = signed && (text.startsWith("-") || text.startsWith("\u2212"));
    switch (AmountInput.parse(
        negative ? text.substring(1) : text, AmountInput.Wanted.ZERO_OR_MORE)) {
      case AmountInput.Result.Valid(Amount amount) ->
          set(watched.apply(negative ? amount.negated() : amount));
      case AmountInput.Result.Invalid(String what) -> sentence.set(what);
    }
  }

  private void account() {
    try {
      set(new Watchpoint.Touched(new AccountId(Integer.parseInt(typed.get().strip()))));
    } catch (NumberFormatException _) {
      sentence.set("Type an account's number.");
    }
  }

  BooleanProperty openProperty() {
    return open;
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  StringProperty typedProperty() {
    return typed;
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** Whether anything is watched. */
  ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }
}
