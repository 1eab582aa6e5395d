package dev.daybook.view.gallery;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.view.shell.ShellView;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

/** A window on show: what a picture does with it before it is taken. FX thread. */
record Stand(ScriptedWorkspace book, ShellView shell, Scene scene) {
  void type(String id, String text) {
    if (scene.lookup(id) instanceof TextField field) {
      field.setText(text);
    }
  }

  void tab(int index) {
    if (scene.lookup("#tables") instanceof TabPane tabs) {
      tabs.getSelectionModel().select(index);
    }
  }

  void fire(String id) {
    if (scene.lookup(id) instanceof ButtonBase button) {
      button.fire();
    }
  }

  /** One of the forms behind the menu. */
  void choose(String item) {
    if (scene.lookup("#command-tab-more") instanceof MenuButton menu) {
      menu.getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
    }
  }

  /** To an instant of history, with events that came since. */
  void past() {
    book.arrivedSince = 37;
    book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    tab(1);
  }

  /** The same, as it was known then. */
  void then() {
    past();
    fire("#known-then");
  }
}
