package dev.daybook.fx;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The look of what is only supposed, so that nobody takes it for what is booked: the pseudo-class
 * {@code :supposed}. FX thread.
 */
public final class Hatch {
  private static final PseudoClass SUPPOSED = PseudoClass.getPseudoClass("supposed");

  private Hatch() {}

  /** Hatches a node, or no longer. */
  public static void on(Node node, boolean supposed) {
    node.pseudoClassStateChanged(SUPPOSED, supposed);
  }
}
