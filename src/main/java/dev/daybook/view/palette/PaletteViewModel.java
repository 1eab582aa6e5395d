package dev.daybook.view.palette;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.intent.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What is typed, the commands and accounts that fit it, and the chosen one. Commands are found at
 * once; a large book is looked through slice by slice, and what is typed next breaks that off. FX
 * thread.
 */
public final class PaletteViewModel {
  /** How many lines there are at most. */
  static final int MOST = 12;

  private static final String HINT =
      "Type a command, or an account's number or name. Enter does it, Esc closes.";

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(HINT);
  private final Consumer<Intent> intents;
  private final List<PaletteCommand> commands;
  private final Executor later;
  private List<AccountName> directory = List.of();
  private Query query = new Query("");
  private @Nullable AccountHits hits;

  /**
   * Closed.
   *
   * @param commands the more usual first
   * @param later runs on the FX thread after what it is doing now
   */
  public PaletteViewModel(Consumer<Intent> intents, List<PaletteCommand> commands, Executor later) {
    this.intents = intents;
    this.commands = List.copyOf(commands);
    this.later = later;
    typed.subscribe(
        (_, _) -> {
          if (open.get()) {
            search();
          }
        });
    chosen.subscribe((_, _) -> say());
  }

  /** Takes the accounts, and what can be done now. */
  public void apply(Snapshot snapshot) {
    directory = snapshot.accounts().directory();
    if (open.get()) {
      // What is listed stays where it is: the analyst may be about to press Enter.
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i) instanceof PaletteRow.Doing doing && !row(doing.command()).equals(doing)) {
          rows.set(i, row(doing.command()));
        }
      }
      say();
    }
  }

  /** Opens it, with nothing typed, or closes it. */
  public void toggle() {
    if (!escape()) {
      typed.set("");
      open.set(true);
      search();
    }
  }

  /** Closes it, if it is open; says whether it was. */
  public boolean escape() {
    boolean was = open.get();
    open.set(false);
    hits = null;
    return was;
  }

  /** By so many lines; past the last is the first. */
  void move(int lines) {
    if (!rows.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + lines, rows.size()));
    }
  }

  /** Does what is chosen, unless it cannot be done now; then it stays open. */
  void go() {
    if (chosen.get() < 0 || chosen.get() >= rows.size()) {
      return;
    }
    PaletteRow row = rows.get(chosen.get());
    if (row.obstacle() != null) {
      return;
    }
    escape();
    switch (row) {
      case PaletteRow.Doing doing -> doing.command().action().run();
      case PaletteRow.Account account ->
          intents.accept(new Intent.Select(List.of(account.account().id())));
    }
  }

  private void search() {
    query = new Query(typed.get());
    AccountHits begun = new AccountHits(query, directory, MOST);
    hits = begun;
    chosen.set(-1);
    rows.clear();
    goOn(begun);
  }

  private void goOn(AccountHits begun) {
    if (begun != hits) {
      return; // something else was typed since
    }
    boolean more = begun.goOn();
    show(begun);
    if (more) {
      later.execute(() -> goOn(begun));
    }
  }

  private void show(AccountHits found) {
    List<PaletteRow> best = new ArrayList<>();
    for (Rank rank : Rank.values()) {
      commands.stream()
          .filter(command -> query.ofCommand(command.name(), command.words()) == rank)
          .map(PaletteViewModel::row)
          .forEach(best::add);
      found.at(rank).stream().map(PaletteRow.Account::new).forEach(best::add);
    }
    if (query.isEmpty()) {
      best.sort(Comparator.comparing(row -> row.obstacle() != null));
    }
    List<PaletteRow> shown = best.subList(0, Math.min(MOST, best.size()));
    if (!rows.equals(shown)) {
      PaletteRow before = chosen.get() < 0 ? null : rows.get(chosen.get());
      boolean moved = chosen.get() > 0;
      rows.setAll(shown);
      chosen.set(moved && rows.contains(before) ? rows.indexOf(before) : rows.isEmpty() ? -1 : 0);
    }
    say();
  }

  private static PaletteRow row(PaletteCommand command) {
    return new PaletteRow.Doing(command, command.obstacle().now());
  }

  private void say() {
    int at = chosen.get();
    String obstacle = at < 0 || at >= rows.size() ? null : rows.get(at).obstacle();
    boolean none = rows.isEmpty() && !query.isEmpty();
    sentence.set(
        none ? "No command and no account is called so." : obstacle == null ? HINT : obstacle);
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  StringProperty typedProperty() {
    return typed;
  }

  /** The best first. */
  ObservableList<PaletteRow> rows() {
    return rows;
  }

  /** The chosen line; negative if there is none. */
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /** Why the chosen one cannot be done, or what to do here. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }
}
