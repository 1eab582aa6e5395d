package dev.daybook.app.window;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A hand that drags the cursor over the whole time bar and back, as fast as a mouse reports it and
 * a few times over, when the window has a certain number of events; and what becomes of each move.
 * Says {@code ASKED}, {@code BUILT} and {@code LAID} with the cursor's ms since 1970, {@code WORK}
 * with the nanoseconds that the FX thread took for a snapshot, {@code DRAGGED} after each time.
 */
public final class Dragging implements Witness {
  /** How often it drags: the first time the program is cold. */
  public static final int ROUNDS = 3;

  /** Between one move and the next. */
  public static final Duration MOVE = Duration.ofMillis(8);

  private final int moves;
  private final long events;
  private final BiConsumer<String, Long> say;
  private int drags; // belongs to the hand
  private final AtomicBoolean begun = new AtomicBoolean();

  // These belong to the FX thread.
  private @Nullable Scene scene;
  private @Nullable Node bar;
  private @Nullable Snapshot applied;
  private long showingNanos;

  /**
   * A hand.
   *
   * @param moves there, and as many back
   * @param events begins when the window is live and has as many
   */
  Dragging(int moves, long events, BiConsumer<String, Long> say) {
    this.moves = moves;
    this.events = events;
    this.say = say;
  }

  @Override
  public void folded(dev.daybook.ingest.Fold fold) {}

  @Override
  public void asked(Intent intent) {
    if (intent instanceof Intent.MoveCursor(Instant to)) {
      say.accept("ASKED", to.toEpochMilli());
    }
  }

  @Override
  public void built(Snapshot snapshot) {
    say("BUILT", snapshot);
  }

  @Override
  public void showing(Snapshot snapshot) {
    showingNanos = System.nanoTime();
    applied = snapshot;
  }

  @Override
  public void shown(Snapshot snapshot) {
    if (scene == null) {
      scene = Window.getWindows().getFirst().getScene();
      scene.addPostLayoutPulseListener(this::laidOut);
    }
    if (snapshot.cursor().eventTotal() == events
        && snapshot.cursor().live()
        && begun.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("bench-hand").start(this::drag);
    }
  }

  private void laidOut() {
    Snapshot snapshot = applied;
    if (snapshot != null && !snapshot.cursor().live()) {
      say.accept("WORK", System.nanoTime() - showingNanos);
      say("LAID", snapshot);
    }
    applied = null;
  }

  private void say(String what, Snapshot snapshot) {
    Instant cursor = snapshot.cursor().instant();
    if (cursor != null) {
      say.accept(what, cursor.toEpochMilli());
    }
  }

  private void drag() {
    for (int round = 0; round < ROUNDS; round++) {
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // what was left to do is done
      dragOnce();
    }
  }

  private void dragOnce() {
    fire(MouseEvent.MOUSE_PRESSED, 0);
    for (int i = 1; i <= 2 * moves; i++) {
      LockSupport.parkNanos(MOVE.toNanos());
      fire(MouseEvent.MOUSE_DRAGGED, (double) (i <= moves ? i : 2 * moves - i) / moves);
    }
    fire(MouseEvent.MOUSE_RELEASED, 0);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    say.accept("DRAGGED", (long) ++drags);
  }

  private void fire(EventType<MouseEvent> type, double part) {
    Platform.runLater(
        () -> {
          Node onto = timeBar();
          double x = 1 + part * (onto.getLayoutBounds().getWidth() - 3);
          onto.fireEvent(event(type, x, onto.getLayoutBounds().getHeight() / 2));
        });
  }

  /** Looked up once: it takes milliseconds, and is no part of a drag. */
  private Node timeBar() {
    Node found = bar;
    if (found == null) {
      found = Window.getWindows().getFirst().getScene().lookup("#timebar");
      bar = found;
    }
    return found;
  }

  private static MouseEvent event(EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
