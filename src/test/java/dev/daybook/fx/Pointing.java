package dev.daybook.fx;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse over a node, without a button and without a robot. FX thread. */
public final class Pointing {
  private Pointing() {}

  /** Points at a place of a node, in pixels from its upper left corner. */
  public static void at(Node node, double x, double y) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            x,
            y,
            x,
            y,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
