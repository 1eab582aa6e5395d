package dev.daybook.fx;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Nodes that have their own use for keys of the window while they have the focus. FX thread. */
public final class OwnKeys {
  private OwnKeys() {}

  /** From now on the arrow keys are this node's. */
  public static void takeArrows(Node node) {
    node.getProperties().put(OwnKeys.class, true);
  }

  /** Whether the arrow keys are the node's. */
  public static boolean hasArrows(@Nullable Node node) {
    return node != null && node.getProperties().containsKey(OwnKeys.class);
  }
}
