package dev.daybook.app.window;

import dev.daybook.workspace.Intent;
import dev.daybook.workspace.Snapshot;
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
 * A hand that drags the cursor over the whole time bar and back, once, as fast as a mouse reports
 * it, when the window has a certain number of events; and what becomes of each move. Says {@code
 * ASKED}, {@code BUILT} and {@code LAID} with the cursor's ms since 1970, {@code WORK} with the
 * nanoseconds that the FX thread took for a snapshot, {@code DRAGGED} at the end.
 */
final class Dragging implements Witness {
  private static final Duration MOVE = Duration.ofMillis(8);

  private final int moves;
  private final long events;
  private final BiConsumer<String, Long> say;
  private final AtomicBoolean begun = new AtomicBoolean();

  // These belong to the FX thread.
  private @Nullable Scene scene;
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
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // what the start left to do is done
    fire(MouseEvent.MOUSE_PRESSED, 0);
    for (int i = 1; i <= 2 * moves; i++) {
      LockSupport.parkNanos(MOVE.toNanos());
      fire(MouseEvent.MOUSE_DRAGGED, (double) (i <= moves ? i : 2 * moves - i) / moves);
    }
    fire(MouseEvent.MOUSE_RELEASED, 0);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    say.accept("DRAGGED", 2L * moves);
  }

  private void fire(EventType<MouseEvent> type, double part) {
    Platform.runLater(
        () -> {
          Node bar = Window.getWindows().getFirst().getScene().lookup("#timebar");
          double x = 1 + part * (bar.getLayoutBounds().getWidth() - 3);
          bar.fireEvent(event(type, x, bar.getLayoutBounds().getHeight() / 2));
        });
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
