package dev.daybook.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values from background threads to the FX thread: only the newest, at most one per pulse.
 * However fast they are published, nothing queues; while nothing is published, no pulse is asked
 * for.
 *
 * @param <T> an immutable value
 */
public final class SnapshotBridge<T> {
  private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
  private final Consumer<T> receiver;
  private final Pulse pulse;

  /** A bridge to a receiver that is called on the FX thread. */
  public SnapshotBridge(Consumer<T> receiver) {
    this(receiver, new TimerPulse());
  }

  SnapshotBridge(Consumer<T> receiver, Pulse pulse) {
    this.receiver = receiver;
    this.pulse = pulse;
  }

  /** Replaces whatever has not been delivered yet; any thread. */
  public void publish(T value) {
    if (newest.getAndSet(value) == null) {
      pulse.request(this::deliver);
    }
  }

  private void deliver() {
    T value = newest.getAndSet(null);
    if (value != null) {
      receiver.accept(value);
    }
  }

  /** The toolkit's heartbeat; tests have their own. */
  interface Pulse {
    /** Runs the work once, at the next pulse, on the FX thread; callable from any thread. */
    void request(Runnable work);
  }

  /** The real heartbeat: runs only while something waits. */
  private static final class TimerPulse implements Pulse {
    @Override
    public void request(Runnable work) {
      FxThread.run(
          () ->
              new AnimationTimer() {
                @Override
                public void handle(long now) {
                  stop();
                  work.run();
                }
              }.start());
    }
  }
}
