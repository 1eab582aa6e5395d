package dev.daybook.fx;

import java.util.function.Consumer;

/**
 * Lets through only the newest of many values of one pulse: a drag delivers dozens of mouse events
 * per frame, and asks for one thing. FX thread.
 *
 * @param <T> what is asked for
 */
public final class PulseLimiter<T> {
  private final SnapshotBridge<T> bridge;

  public PulseLimiter(Consumer<T> receiver) {
    bridge = new SnapshotBridge<>(receiver);
  }

  /** Replaces what was offered earlier in this pulse. */
  public void offer(T value) {
    bridge.publish(value);
  }
}
