package dev.daybook.view.command;

import dev.daybook.fx.MenuEntry;
import dev.daybook.workspace.commands.CommandKind;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What to do: the everyday commands as buttons, the others in a menu beside them. */
final class KindChooser {
  private static final List<CommandKind> EVERYDAY =
      List.of(CommandKind.DEPOSIT, CommandKind.WITHDRAW, CommandKind.TRANSFER);
  private static final String OTHERS = "More";

  private final HBox node = new HBox();

  KindChooser(ObjectProperty<CommandKind> kind, List<List<MenuEntry>> more) {
    node.getStyleClass().add("segments");
    ToggleGroup group = new ToggleGroup();
    for (CommandKind each : EVERYDAY) {
      ToggleButton button = new ToggleButton(each.label());
      button.setId(id(each));
      button.getStyleClass().add(each == EVERYDAY.getFirst() ? "left-pill" : "center-pill");
      button.setToggleGroup(group);
      button.setOnAction(
          _ -> {
            kind.set(each);
            // A second click must not leave all of them unpressed.
            button.setSelected(true);
          });
      kind.subscribe(now -> button.setSelected(now == each));
      node.getChildren().add(stretched(button));
    }
    node.getChildren().add(stretched(menu(kind, more)));
  }

  private static MenuButton menu(ObjectProperty<CommandKind> kind, List<List<MenuEntry>> more) {
    MenuButton menu = new MenuButton(OTHERS);
    menu.setId("command-tab-more");
    menu.getStyleClass().add("right-pill");
    menu.setAccessibleText("More commands");
    for (CommandKind each : CommandKind.values()) {
      if (!EVERYDAY.contains(each)) {
        MenuItem item = new MenuItem(each.label());
        item.setId(id(each));
        item.setOnAction(_ -> kind.set(each));
        menu.getItems().add(item);
      }
    }
    for (List<MenuEntry> group : more) {
      menu.getItems().add(new SeparatorMenuItem());
      menu.getItems().addAll(MenuEntry.items(group));
    }
    kind.subscribe(
        now -> {
          boolean mine = !EVERYDAY.contains(now);
          menu.setText(mine ? shortly(now) : OTHERS);
          Fields.style(menu, "chosen", mine);
        });
    return menu;
  }

  private static <T extends Region> T stretched(T button) {
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  /** In one word: the panel may be narrow. */
  private static String shortly(CommandKind kind) {
    return switch (kind) {
      case OPEN_ACCOUNT -> "Open";
      case RENAME_ACCOUNT -> "Rename";
      case CHANGE_LIMIT -> "Limit";
      case CLOSE_ACCOUNT -> "Close";
      case DEPOSIT, WITHDRAW, TRANSFER, REVERSE -> kind.label();
    };
  }

  private static String id(CommandKind kind) {
    return "command-tab-"
        + switch (kind) {
          case OPEN_ACCOUNT -> "open";
          case RENAME_ACCOUNT -> "rename";
          case CHANGE_LIMIT -> "limit";
          case CLOSE_ACCOUNT -> "close";
          case DEPOSIT -> "deposit";
          case WITHDRAW -> "withdraw";
          case TRANSFER -> "transfer";
          case REVERSE -> "reverse";
        };
  }

  Node node() {
    return node;
  }
}
