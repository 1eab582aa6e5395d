package dev.daybook.view.command;

import dev.daybook.fx.Changed;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The command panel: reads the form as it is typed, asks what would come of it, sends it, and lists
 * what became of the commands sent. FX thread.
 */
public final class CommandViewModel {
  private final ObjectProperty<CommandKind> kind = new SimpleObjectProperty<>(CommandKind.DEPOSIT);
  private final StringProperty kindName = new SimpleStringProperty(CommandKind.DEPOSIT.name());
  private final StringProperty memo = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper();
  private final ObservableList<CommandRow> commands = FXCollections.observableArrayList();
  private final CommandForms forms;
  private final EffectiveField effective = new EffectiveField();
  private final CommandOrigin origin;
  private final Consumer<Intent> intents;
  private final Changed commandsChanged = new Changed();
  private final Changed draftChanged = new Changed();
  private final FormTexts texts = new FormTexts();

  private Outlook outlook = Outlook.NONE;
  private @Nullable Draft draft;
  private Map<String, String> kept = Map.of();
  private Runnable onSent = () -> {};
  private boolean reading;
  private boolean again;

  public CommandViewModel(Consumer<Intent> intents, CommandOrigin origin, MoneyText money) {
    this.intents = intents;
    this.origin = origin;
    forms = new CommandForms(money, origin.currency());
    texts.add("kind", kindName);
    texts.add("memo", memo);
    texts.add("effective", effective.textProperty());
    forms.all().map(CommandForm::texts).forEach(texts::addAll);
    kind.subscribe(chosen -> kindName.set(chosen.name()));
    kind.subscribe((_, _) -> effective.forgetOriginal());
    kindName.subscribe(this::chooseKind);
    forms.opening().numberProperty().subscribe(this::read);
    texts.onChange(this::read);
    read();
  }

  /** Takes what concerns the panel. */
  public void apply(Snapshot snapshot) {
    outlook = Outlook.of(snapshot);
    forms.opening().propose(outlook.nextFreeNumber());
    restore(snapshot.keptDraft());
    if (commandsChanged.to(snapshot.commands())) {
      commands.setAll(snapshot.commands());
    }
    read();
  }

  /** Once for each ledger: what was typed when it was left, unless something else is by now. */
  private void restore(Map<String, String> left) {
    if (draftChanged.to(left)) {
      kept = Map.of();
      if (texts.typed().isEmpty()) {
        kept = left;
        texts.restore(left);
      }
    }
  }

  private void chooseKind(String name) {
    for (CommandKind each : CommandKind.values()) {
      if (each.name().equals(name)) {
        kind.set(each);
      }
    }
  }

  /** Begins a command about an account. */
  public void begin(CommandKind wanted, AccountId about) {
    forms.about(wanted, about);
    kind.set(wanted);
  }

  /** Begins the reversal of an event. */
  public void reverse(String event) {
    forms.reverse().eventProperty().set(event);
    kind.set(CommandKind.REVERSE);
  }

  /** Sends the command if nothing is missing; does nothing otherwise, the reason is on screen. */
  void send() {
    read();
    if (!sendable.get()) {
      return;
    }
    Command command = form().command(origin.header(effective.instant(), memo.get()));
    intents.accept(new Intent.Submit(command));
    memo.set("");
    // The next command is not back-dated without a word because this one was.
    effective.now();
    form().clear();
    if (command instanceof Command.OpenAccount(_, var number, _, _, _)
        && outlook.directory().isEmpty()) {
      // The first account of a book is opened to be posted to.
      begin(CommandKind.DEPOSIT, number);
    }
    read();
    onSent.run();
  }

  private CommandForm form() {
    return forms.of(kind.get());
  }

  private void read() {
    if (reading) {
      again = true; // an answer that came at once
      return;
    }
    reading = true;
    do {
      again = false;
      readOnce();
    } while (again);
    reading = false;
  }

  private void readOnce() {
    effective.read(outlook.zone(), origin.now());
    CommandForm form = form();
    form.read(kind.get(), outlook);
    CommandHeader header = origin.draft(effective.instant(), memo.get());
    Draft read = form.draft(header, effective.instant() == null);
    if (!Objects.equals(read, draft)) {
      draft = read;
      intents.accept(new Intent.Preview(read));
    }
    Map<String, String> typed = texts.typed();
    if (!typed.equals(kept)) {
      kept = typed;
      intents.accept(new Intent.KeepDraft(typed));
    }
    DraftPreview preview = outlook.preview();
    boolean answered = preview != null && preview.draft().equals(draft);
    form.show(preview, answered);
    String refusal = preview != null && answered ? preview.refusal() : null;
    String why = why(form, refusal);
    refused.set(outlook.closedFor() == null && refusal != null && refusal.equals(why));
    reason.set(why == null ? "" : why);
    sendable.set(why == null);
  }

  private @Nullable String why(CommandForm form, @Nullable String refusal) {
    if (outlook.closedFor() != null) {
      return outlook.closedFor();
    }
    String missing = form.missing();
    if (missing == null && effective.wrongProperty().get()) {
      return "Correct the effective time.";
    }
    if (missing == null && kind.get() == CommandKind.CHANGE_LIMIT && isFuture()) {
      return "A limit holds from when it is recorded: choose now, or an earlier time.";
    }
    return missing == null ? refusal : missing;
  }

  private boolean isFuture() {
    return effective.instant() != null && effective.instant().isAfter(origin.now());
  }

  /** Why nothing can be sent at all now, or null. */
  public @Nullable String closedFor() {
    return outlook.closedFor();
  }

  /** Accounts that could be meant by a text. */
  List<AccountName> suggestions(String text, int most) {
    return AccountSearch.matches(outlook.directory(), text, most);
  }

  /** Sends a command of the list once more. */
  void retry(CommandId id) {
    intents.accept(new Intent.Retry(id));
  }

  void onSent(Runnable action) {
    onSent = action;
  }

  ZoneId zone() {
    return outlook.zone();
  }

  /** Takes the effective time of the event that is to be reversed. */
  void chooseOriginal() {
    var original = forms.reverse().originalProperty().get();
    if (original != null) {
      effective.choose(original, outlook.zone(), origin.now());
      read();
    }
  }

  public ObjectProperty<CommandKind> kindProperty() {
    return kind;
  }

  StringProperty memoProperty() {
    return memo;
  }

  PostingForm posting() {
    return forms.posting();
  }

  TransferForm transfer() {
    return forms.transfer();
  }

  ReverseForm reversing() {
    return forms.reverse();
  }

  OpenForm opening() {
    return forms.opening();
  }

  AccountForm account() {
    return forms.account();
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
