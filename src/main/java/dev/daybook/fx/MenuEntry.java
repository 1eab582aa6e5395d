package dev.daybook.fx;

import java.util.List;
import javafx.scene.control.MenuItem;

/**
 * A line of a menu.
 *
 * @param id for tests
 */
public record MenuEntry(String id, String text, Runnable action) {
  /** As the toolkit wants it. */
  public static List<MenuItem> items(List<MenuEntry> entries) {
    return entries.stream().map(MenuEntry::item).toList();
  }

  private MenuItem item() {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
