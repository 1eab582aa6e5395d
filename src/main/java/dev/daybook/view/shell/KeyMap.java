package dev.daybook.view.shell;

import dev.daybook.fx.OwnKeys;
import dev.daybook.workspace.intent.Handle;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The window's keys. While one types into a field they are letters; a focused button keeps its
 * space bar. Attached as a filter, so that tables do not take the arrows first.
 */
final class KeyMap {
  /** The part of the chart that one key press moves it by. */
  private static final double PAN = 0.25;

  private final Keys keys;
  private boolean swallow;

  /** What the keys do. */
  interface Keys {
    void togglePlay();

    void step(int events);

    void period(int periods);

    void first();

    void live();

    void escape();

    void zoom(double factor);

    void fit();

    void pan(double part);

    void saveChart();

    void speed(int steps);

    void setHandle(Handle handle);

    void difference();

    void otherClock();

    void filter();

    void copy();

    void sheet();

    /** Opens or closes the palette. */
    void palette();

    /** Asks which events add up to the number that is looked at. */
    void why();

    /** Opens the field to go to what is typed. */
    void goTo();

    /** Back (negative) or forward among the visited instants. */
    void visit(int steps);

    /** To the next marker, or the one before. */
    void marker(boolean after);

    void bookmark();

    /** Opens the editor of what playing stops at. */
    void watch();

    /** The next wider (positive) or narrower period to move by. */
    void widen(int steps);
  }

  KeyMap(Keys keys) {
    this.keys = keys;
  }

  void attach(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    swallow = false;
    Node focus = focus(event);
    if (event.isShortcutDown()) {
      if (event.getCode() == KeyCode.K) {
        keys.palette(); // from a field too: no field has a use for it
        swallow = true;
        event.consume();
        return;
      }
      if (!isText(focus) && actWithControl(event)) {
        event.consume();
      }
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      // Not consumed: a menu or a field may have its own use for it.
      keys.escape();
      return;
    }
    if (event.isAltDown()) {
      visit(event, focus);
      return;
    }
    if (isText(focus) || ownSpace(event, focus) || ownArrow(event, focus)) {
      return;
    }
    if (act(event) || widen(event, focus)) {
      // Its letter must not be typed into a field that this key has put the focus into.
      swallow = true;
      event.consume();
    }
  }

  private boolean actWithControl(KeyEvent event) {
    switch (event.getCode()) {
      case C -> keys.copy();
      case S -> keys.saveChart();
      case OPEN_BRACKET -> keys.marker(false);
      case CLOSE_BRACKET -> keys.marker(true);
      case LEFT -> sideways(event.isShiftDown(), -1);
      case RIGHT -> sideways(event.isShiftDown(), 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** With Shift as the brackets, which many keyboards have on a third level. */
  private void sideways(boolean toMarker, int direction) {
    if (toMarker) {
      keys.marker(direction > 0);
    } else {
      keys.pan(direction * PAN);
    }
  }

  /** Rows of a table and the choices of a menu have their own use for these keys. */
  private boolean widen(KeyEvent event, @Nullable Node focus) {
    boolean up = event.getCode() == KeyCode.UP;
    if (!event.isShiftDown()
        || !(up || event.getCode() == KeyCode.DOWN)
        || focus instanceof TableView
        || focus instanceof ComboBoxBase) {
      return false;
    }
    keys.widen(up ? 1 : -1);
    return true;
  }

  private boolean act(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case SPACE, K -> keys.togglePlay();
      case LEFT -> move(shift, -1);
      case RIGHT -> move(shift, 1);
      case J -> keys.step(-10);
      case L -> keys.step(10);
      case HOME -> keys.first();
      case END, T -> keys.live();
      case C -> keys.otherClock();
      case F -> keys.filter();
      case I -> keys.setHandle(Handle.A);
      case O -> keys.setHandle(Handle.B);
      case D -> keys.difference();
      case W -> keys.why();
      case G -> keys.goTo();
      case B -> keys.bookmark();
      case U -> keys.watch();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void visit(KeyEvent event, @Nullable Node focus) {
    boolean back = event.getCode() == KeyCode.LEFT;
    if ((back || event.getCode() == KeyCode.RIGHT) && !isText(focus)) {
      keys.visit(back ? -1 : 1);
      event.consume();
    }
  }

  private void move(boolean byPeriod, int direction) {
    if (byPeriod) {
      keys.period(direction);
    } else {
      keys.step(direction);
    }
  }

  /** By the character, not the key: where "+" and "?" are differs between keyboards. */
  private void typed(KeyEvent event) {
    if (swallow) {
      event.consume();
      return;
    }
    if (isText(focus(event)) || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCharacter()) {
      case "+", "=" -> keys.zoom(0.5);
      case "-", "\u2212" -> keys.zoom(2);
      case "0" -> keys.fit();
      case "," -> keys.speed(-1);
      case "." -> keys.speed(1);
      case "?" -> keys.sheet();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static @Nullable Node focus(KeyEvent event) {
    Scene scene = event.getSource() instanceof Node node ? node.getScene() : null;
    return scene == null ? null : scene.getFocusOwner();
  }

  private static boolean isText(@Nullable Node focus) {
    return focus instanceof TextInputControl
        || (focus instanceof ComboBoxBase<?> box && (box.isEditable() || box.isShowing()));
  }

  private static boolean ownArrow(KeyEvent event, @Nullable Node focus) {
    return (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)
        && OwnKeys.hasArrows(focus);
  }

  private static boolean ownSpace(KeyEvent event, @Nullable Node focus) {
    return event.getCode() == KeyCode.SPACE
        && (focus instanceof ButtonBase || focus instanceof ComboBoxBase<?>);
  }
}
