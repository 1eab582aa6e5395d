package dev.daybook.fx;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and the small buttons that carry nothing else, each with a name for screen readers. */
public final class Icons {
  private Icons() {}

  public static FontIcon of(Ikon icon) {
    return new FontIcon(icon);
  }

  /** A flat button with an icon; its id is for tests, its name for tooltip and screen reader. */
  public static Button button(Ikon icon, String id, String name, Runnable action) {
    Button button = new Button("", of(icon));
    dress(button, id, name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** A flat button with an icon that stays pressed. */
  public static ToggleButton toggle(Ikon icon, String id, String name) {
    ToggleButton button = new ToggleButton("", of(icon));
    dress(button, id, name);
    return button;
  }

  private static void dress(ButtonBase button, String id, String name) {
    button.setId(id);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
  }
}
