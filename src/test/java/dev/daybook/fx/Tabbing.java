package dev.daybook.fx;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What can be reached without a mouse. Stateless. */
public final class Tabbing {
  private Tabbing() {}

  /** Presses Tab until the focus is there, so often at most. */
  public static void tabTo(FxRobot robot, String id, int most) {
    for (int i = 0; i < most; i++) {
      Node focus = robot.targetWindow().getScene().getFocusOwner();
      if (focus != null && id.equals(focus.getId())) {
        return;
      }
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    throw new AssertionError("Tab does not lead to " + id);
  }
}
