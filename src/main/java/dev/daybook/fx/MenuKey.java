package dev.daybook.fx;

import javafx.geometry.Side;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The context menu by the keyboard: JavaFX asks for it on some platforms only. FX thread. */
public final class MenuKey {
  private MenuKey() {}

  /** Opens the control's context menu on the menu key and on Shift+F10. */
  public static void opens(Control control) {
    control.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean asked =
              event.getCode() == KeyCode.CONTEXT_MENU
                  || (event.getCode() == KeyCode.F10 && event.isShiftDown());
          if (asked && control.getContextMenu() != null) {
            control.getContextMenu().show(control, Side.TOP, 40, 40);
            event.consume();
          }
        });
  }
}
