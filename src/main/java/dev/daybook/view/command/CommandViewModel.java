package dev.daybook.view.command;

import dev.daybook.fx.Changed;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.AccountTable.AccountName;
import dev.daybook.workspace.CommandRow;
import dev.daybook.workspace.Draft;
import dev.daybook.workspace.Draft.Kind;
import dev.daybook.workspace.Intent;
import dev.daybook.workspace.MoneyText;
import dev.daybook.workspace.Snapshot;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The command panel: reads the form as it is typed, asks what would come of it, sends it, and lists
 * what became of the commands sent. FX thread.
 */
public final class CommandViewModel {
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.DEPOSIT);
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper();
  private final ObservableList<CommandRow> commands = FXCollections.observableArrayList();
  private final PostingForm posting;
  private final OpenForm opening;
  private final EffectiveField effective = new EffectiveField();
  private final CommandOrigin origin;
  private final Consumer<Intent> intents;
  private final Changed commandsChanged = new Changed();

  private Outlook outlook = Outlook.NONE;
  private @Nullable Draft draft;
  private Runnable onSent = () -> {};

  public CommandViewModel(Consumer<Intent> intents, CommandOrigin origin, MoneyText money) {
    this.intents = intents;
    this.origin = origin;
    opening = new OpenForm(origin.currency());
    posting = new PostingForm(money);
    List<ObservableValue<?>> inputs =
        List.of(
            kind,
            posting.accountProperty(),
            posting.amountProperty(),
            opening.numberProperty(),
            opening.nameProperty(),
            opening.currencyProperty(),
            opening.limitProperty(),
            effective.textProperty());
    inputs.forEach(input -> input.subscribe(this::read));
    read();
  }

  /** Takes what concerns the panel. */
  public void apply(Snapshot snapshot) {
    outlook = Outlook.of(snapshot);
    opening.propose(outlook.nextFreeNumber());
    if (commandsChanged.to(snapshot.commands())) {
      commands.setAll(snapshot.commands());
    }
    read();
  }

  /** Sends the command if nothing is missing; does nothing otherwise, the reason is on screen. */
  void send() {
    read();
    if (!sendable.get()) {
      return;
    }
    CommandHeader header = origin.header(effective.instant(), posting.memoProperty().get());
    boolean open = kind.get() == Kind.OPEN_ACCOUNT;
    Command command = open ? opening.command(header) : posting.command(kind.get(), header);
    intents.accept(new Intent.Submit(command));
    posting.clear();
    if (command instanceof Command.OpenAccount(_, var number, _, _, _)
        && outlook.directory().isEmpty()) {
      // The first account of a book is opened to be posted to.
      posting.accountProperty().set(number.toString());
      kind.set(Kind.DEPOSIT);
    }
    if (open) {
      opening.clear();
    }
    read();
    onSent.run();
  }

  private void read() {
    effective.read(outlook.zone(), origin.now());
    boolean open = kind.get() == Kind.OPEN_ACCOUNT;
    Draft read =
        open ? opening.read(effective, outlook) : posting.read(kind.get(), effective, outlook);
    if (!Objects.equals(read, draft)) {
      draft = read;
      intents.accept(new Intent.Preview(read));
    }
    posting.show(outlook.preview(), draft);
    String refusal = refusal();
    String why = why(open, refusal);
    refused.set(outlook.closedFor() == null && refusal != null && refusal.equals(why));
    reason.set(why == null ? "" : why);
    sendable.set(why == null);
  }

  private @Nullable String why(boolean open, @Nullable String refusal) {
    if (outlook.closedFor() != null) {
      return outlook.closedFor();
    }
    String missing = open ? opening.missing() : posting.missing();
    if (missing == null && effective.wrongProperty().get()) {
      return "Correct the effective time.";
    }
    return missing == null ? refusal : missing;
  }

  /** Why the write model would refuse the present draft, as far as it answered. */
  private @Nullable String refusal() {
    return outlook.preview() != null && outlook.preview().draft().equals(draft)
        ? outlook.preview().refusal()
        : null;
  }

  /** Accounts that could be meant by a text. */
  List<AccountName> suggestions(String text, int most) {
    return AccountSearch.matches(outlook.directory(), text, most);
  }

  void onSent(Runnable action) {
    onSent = action;
  }

  ZoneId zone() {
    return outlook.zone();
  }

  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  PostingForm posting() {
    return posting;
  }

  OpenForm opening() {
    return opening;
  }

  EffectiveField effective() {
    return effective;
  }

  /** Why the command cannot be sent, or empty. */
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /** Whether the reason is a refusal rather than something still to type. */
  ReadOnlyBooleanProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sendableProperty() {
    return sendable.getReadOnlyProperty();
  }

  /** Newest first. */
  ObservableList<CommandRow> commands() {
    return commands;
  }
}
