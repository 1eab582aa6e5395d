package dev.daybook.app.window;

import static org.awaitility.Awaitility.await;

import dev.daybook.fx.SceneImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How a test of the window sees: it looks until it sees what it wants to, on the FX thread. When it
 * has looked long enough it leaves a picture.
 */
final class Eyes {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Eyes() {}

  static void awaitTrue(Callable<Boolean> condition) {
    try {
      await().atMost(PATIENCE).until(() -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("See the picture " + picture(), e);
    }
  }

  /** A label or button with a text that contains this. */
  static void awaitText(FxRobot robot, String id, String part) {
    awaitTrue(
        () ->
            robot
                .lookup(id)
                .tryQueryAs(Labeled.class)
                .filter(l -> Objects.requireNonNullElse(l.getText(), "").contains(part))
                .isPresent());
  }

  static void awaitRows(FxRobot robot, String table, int rows) {
    awaitTrue(
        () ->
            robot
                .lookup(table)
                .tryQueryAs(TableView.class)
                .filter(t -> t.getItems().size() == rows)
                .isPresent());
  }

  /** The balance of the first account in its table. */
  static void awaitBalance(FxRobot robot, String balance) {
    awaitTrue(
        () -> {
          TableView<?> table = robot.lookup("#accounts-table").queryAs(TableView.class);
          return !table.getItems().isEmpty()
              && String.valueOf(table.getItems().getFirst()).contains("balance=" + balance + ",");
        });
  }

  /** The first cell on screen with exactly this text. */
  static Node cell(FxRobot robot, String table, String text) {
    return robot
        .from(robot.lookup(table))
        .lookup(".table-cell")
        .queryAllAs(TableCell.class)
        .stream()
        .filter(cell -> text.equals(cell.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** What was on screen when a condition never came true. */
  private static Path picture() {
    Path file = Path.of("target", "window-" + System.nanoTime() + ".png");
    try {
      var image =
          WaitForAsyncUtils.asyncFx(() -> SceneImage.of(Window.getWindows().getFirst().getScene()))
              .get();
      SceneImage.write(image, file);
    } catch (Exception e) {
      throw new IllegalStateException("No picture could be taken", e);
    }
    return file;
  }
}
