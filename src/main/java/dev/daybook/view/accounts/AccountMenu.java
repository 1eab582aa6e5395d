package dev.daybook.view.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.commands.CommandKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView.TableViewSelectionModel;

/** What can be done with the account under the mouse or the caret: each leads to its form. */
final class AccountMenu {
  private final ContextMenu menu = new ContextMenu();
  private final TableViewSelectionModel<AccountLine> selection;
  private final BiConsumer<CommandKind, AccountId> begin;
  private final MenuItem why = new MenuItem("Why this balance?\u2026  (W)");

  AccountMenu(
      TableViewSelectionModel<AccountLine> selection,
      BiConsumer<CommandKind, AccountId> begin,
      Runnable explain) {
    this.selection = selection;
    this.begin = begin;
    menu.getItems()
        .addAll(
            why,
            new SeparatorMenuItem(),
            item("Deposit\u2026", CommandKind.DEPOSIT),
            item("Withdraw\u2026", CommandKind.WITHDRAW),
            item("Transfer from here\u2026", CommandKind.TRANSFER),
            new SeparatorMenuItem(),
            item("Rename\u2026", CommandKind.RENAME_ACCOUNT),
            item("Change limit\u2026", CommandKind.CHANGE_LIMIT),
            item("Close\u2026", CommandKind.CLOSE_ACCOUNT),
            item("Open\u2026", CommandKind.OPEN_ACCOUNT));
    why.setId("account-why");
    why.setOnAction(_ -> explain.run());
    menu.setOnShowing(_ -> offer());
  }

  private MenuItem item(String text, CommandKind kind) {
    MenuItem item = new MenuItem(text);
    item.setUserData(kind);
    item.setOnAction(_ -> chosen().ifPresent(line -> begin.accept(kind, line.id())));
    return item;
  }

  /** An account that is closed, or never was opened, can be opened; any other everything else. */
  private void offer() {
    boolean any = chosen().isPresent();
    boolean closed = chosen().filter(line -> line.row().closed()).isPresent();
    boolean opened = chosen().filter(line -> line.row().opened()).isPresent();
    for (MenuItem item : menu.getItems()) {
      item.setDisable(
          !any
              || (item.getUserData() instanceof CommandKind kind
                  && (kind == CommandKind.OPEN_ACCOUNT ? opened && !closed : closed)));
    }
  }

  private Optional<AccountLine> chosen() {
    return List.copyOf(selection.getSelectedItems()).stream().findFirst();
  }

  ContextMenu menu() {
    return menu;
  }
}
