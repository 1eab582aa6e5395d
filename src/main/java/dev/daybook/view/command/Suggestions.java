package dev.daybook.view.command;

import dev.daybook.workspace.accounts.AccountTable.AccountName;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A menu of accounts under a text field while one types into it: arrows or mouse choose, Escape
 * closes. The menu never takes what is typed. FX thread.
 */
final class Suggestions {
  private static final int MOST = 8;

  private final TextField field;
  private final Function<String, List<AccountName>> search;
  private final ContextMenu menu = new ContextMenu();
  private boolean choosing;

  Suggestions(TextField field, Function<String, List<AccountName>> search) {
    this.field = field;
    this.search = search;
    menu.getStyleClass().add("suggestions");
    menu.setAutoFix(true);
    // A click elsewhere closes the menu and does what it is for.
    menu.setConsumeAutoHidingEvents(false);
    field.textProperty().subscribe((_, _) -> offer());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                menu.hide();
              }
            });
  }

  private void offer() {
    String typed = field.getText();
    if (choosing || !field.isFocused() || typed.isBlank()) {
      menu.hide();
      return;
    }
    List<AccountName> found = search.apply(typed);
    boolean settled =
        found.size() == 1
            && (AccountSearch.label(found.getFirst()).equals(typed.strip())
                || found.getFirst().id().toString().equals(typed.strip()));
    if (found.isEmpty() || settled || field.getScene() == null) {
      menu.hide();
      return;
    }
    menu.getItems().setAll(found.stream().limit(MOST).map(this::item).toList());
    if (!menu.isShowing()) {
      menu.show(field, Side.BOTTOM, 0, 2);
    }
  }

  private MenuItem item(AccountName account) {
    Label number = new Label(account.id().toString());
    number.getStyleClass().addAll("figures", "suggestion-number");
    Label name = new Label(account.name().isEmpty() ? "not opened" : account.name());
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label currency = new Label(account.currency().code());
    currency.getStyleClass().add("muted");
    HBox row = new HBox(8, number, name, currency);
    row.setPrefWidth(Math.max(200, field.getWidth() - 34));
    CustomMenuItem item = new CustomMenuItem(row);
    item.setOnAction(_ -> choose(account));
    return item;
  }

  private void choose(AccountName account) {
    choosing = true;
    field.setText(AccountSearch.label(account));
    field.positionCaret(field.getLength());
    choosing = false;
    menu.hide();
  }

  void hide() {
    menu.hide();
  }
}
