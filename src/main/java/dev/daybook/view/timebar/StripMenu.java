package dev.daybook.view.timebar;

import dev.daybook.workspace.intent.Handle;
import java.time.Instant;
import java.util.function.DoubleFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What can be done at the instant under the mouse, or by the menu key where the cursor stands. */
final class StripMenu {
  private final ContextMenu menu = new ContextMenu();
  private final TimeBarViewModel model;
  private @Nullable Instant at;

  StripMenu(TimeBarViewModel model, Runnable showDifference) {
    this.model = model;
    MenuItem difference = new MenuItem("Difference between A and B (D)");
    difference.setId("strip-difference");
    difference.setOnAction(_ -> showDifference.run());
    menu.getItems()
        .addAll(
            item("strip-set-a", "Set A here (I)", Handle.A),
            item("strip-set-b", "Set B here (O)", Handle.B),
            difference);
  }

  private MenuItem item(String id, String text, Handle handle) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> set(handle));
    return item;
  }

  private void set(Handle handle) {
    Instant to = at;
    if (to == null) {
      model.setHandle(handle);
    } else {
      model.moveHandle(handle, to);
    }
  }

  /** Opens wherever the strip is asked for its menu. */
  void openOn(Region strip, DoubleFunction<@Nullable Instant> instants) {
    strip.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          at = event.isKeyboardTrigger() ? null : instants.apply(event.getX());
          menu.show(strip, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }
}
