package dev.daybook.view.shell;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;

/** What the window shows, found by its id. */
final class Seen {
  private Seen() {}

  static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }
}
