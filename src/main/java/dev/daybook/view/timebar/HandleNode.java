package dev.daybook.view.timebar;

import dev.daybook.fx.OwnKeys;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.ledger.AsOf;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.text.DifferenceText;
import java.time.Instant;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One of the handles A and B: a line over the histogram with a flag that says its letter. A's flag
 * stands left of its line, B's right of it, so both can be read where they meet. Dragged by mouse;
 * with the focus, the arrow keys move it event by event.
 */
final class HandleNode {
  private static final double FLAG_WIDTH = 15;
  private static final double FLAG_HEIGHT = 17;

  private final Handle handle;
  private final TimeBarViewModel model;
  private final DoubleFunction<@Nullable Instant> instants;
  private final Region line = new Region();
  private final Label flag = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final PulseLimiter<Instant> moves;

  /**
   * A handle.
   *
   * @param instants the instant at a pixel of the strip, or null if there is none
   */
  HandleNode(Handle handle, TimeBarViewModel model, DoubleFunction<@Nullable Instant> instants) {
    this.handle = handle;
    this.model = model;
    this.instants = instants;
    moves = new PulseLimiter<>(to -> model.moveHandle(handle, to));
    line.getStyleClass().addAll("compare-line", "compare-line-" + handle.name());
    line.setMouseTransparent(true);
    line.setManaged(false);
    flag.setId("handle-" + handle.name().toLowerCase(Locale.ROOT));
    flag.getStyleClass().addAll("compare-flag", "compare-flag-" + handle.name());
    flag.setManaged(false);
    flag.setFocusTraversable(true);
    flag.setAccessibleRole(AccessibleRole.SLIDER);
    flag.setTooltip(tooltip);
    OwnKeys.takeArrows(flag);
    flag.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    flag.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    flag.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void addLineTo(Pane pane) {
    pane.getChildren().add(line);
  }

  /** After all lines, so that none crosses a flag. */
  void addFlagTo(Pane pane) {
    pane.getChildren().add(flag);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      flag.requestFocus();
      event.consume(); // or the strip moves the cursor
    }
  }

  private void drag(MouseEvent event) {
    Node strip = flag.getParent();
    if (event.getButton() == MouseButton.PRIMARY && strip != null) {
      Instant to = instants.apply(strip.sceneToLocal(event.getSceneX(), 0).getX());
      if (to != null) {
        moves.offer(to);
      }
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step != 0) {
      model.stepHandle(handle, event.isShiftDown() ? 10 * step : step);
      event.consume();
    }
  }

  /**
   * Stands at a pixel, or is away.
   *
   * @param x NaN if the handle is not set
   * @param left the first pixel of the stretch shown, as is {@code right} the last
   */
  void place(CompareModel compare, double x, double left, double right, double ground) {
    AsOf view = compare.at(handle);
    boolean set = view != null && !Double.isNaN(x);
    flag.setVisible(set);
    line.setVisible(set && x >= left && x <= right);
    if (view == null || Double.isNaN(x)) {
      return;
    }
    flag.setText(x < left ? "\u2039 " + handle : x > right ? handle + " \u203a" : handle.name());
    String at = DifferenceText.view(view, model.zoneProperty().get());
    tooltip.setText(handle + " at " + at + ". Drag it, or move it by the arrow keys.");
    flag.setAccessibleText(
        "Handle " + handle + " at " + at + ". Arrow keys move it event by event, Shift by ten.");
    double pixel = Math.rint(Math.clamp(x, left, right));
    line.resizeRelocate(pixel - 1, 0, 2, ground);
    double wide = Math.max(FLAG_WIDTH, flag.prefWidth(-1));
    double flagX = handle == Handle.A ? pixel + 1 - wide : pixel - 1;
    double lastX = Math.max(0, right + TimeStripPainter.MARGIN - wide);
    flag.resizeRelocate(Math.clamp(flagX, 0, lastX), ground - FLAG_HEIGHT, wide, FLAG_HEIGHT);
  }
}
