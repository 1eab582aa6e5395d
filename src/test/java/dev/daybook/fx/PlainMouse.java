package dev.daybook.fx;

import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The primary button as a desktop's mouse has it. The robot of JavaFX's headless platform marks
 * each press and each release as the one that opens a menu, and a table's header, for one, leaves
 * those alone: no click would sort. On a real toolkit nothing is marked, and this does nothing. FX
 * thread.
 */
public final class PlainMouse {
  private PlainMouse() {}

  /** Takes the mark off what the primary button does in a scene, before any node sees it. */
  public static void in(Scene scene) {
    scene.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (event.isPopupTrigger() && event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            event.getPickResult().getIntersectedNode().fireEvent(unmarked(event));
          }
        });
  }

  private static MouseEvent unmarked(MouseEvent event) {
    return new MouseEvent(
        event.getEventType(),
        event.getSceneX(),
        event.getSceneY(),
        event.getScreenX(),
        event.getScreenY(),
        event.getButton(),
        event.getClickCount(),
        event.isShiftDown(),
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown(),
        event.isPrimaryButtonDown(),
        event.isMiddleButtonDown(),
        event.isSecondaryButtonDown(),
        event.isSynthesized(),
        false,
        event.isStillSincePress(),
        event.getPickResult());
  }
}
