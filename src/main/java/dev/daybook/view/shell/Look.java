package dev.daybook.view.shell;

import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** How everything of ours looks, light or dark. FX thread. */
public final class Look {
  private Look() {}

  /** For scenes that show only a part of the window, too. */
  public static String stylesheet() {
    URL css = Look.class.getResource("/dev/daybook/view/daybook.css");
    return Objects.requireNonNull(css, "daybook.css is not on the class path").toExternalForm();
  }

  /** Gives a whole window its look, for as long as it is there. */
  static void of(Region root, ObservableValue<Boolean> dark) {
    root.getStyleClass().add("daybook");
    root.getStylesheets().add(stylesheet());
    dark.subscribe(
        is -> {
          root.getStyleClass().removeAll("dark", "light");
          root.getStyleClass().add(is ? "dark" : "light");
        });
  }
}
