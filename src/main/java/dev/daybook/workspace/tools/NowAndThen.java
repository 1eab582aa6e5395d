package dev.daybook.workspace.tools;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Passes on at most ten pieces of news a second. One thread. */
public final class NowAndThen<T> implements Consumer<T> {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Consumer<T> to;
  private long lastNanos = System.nanoTime();

  public NowAndThen(Consumer<T> to) {
    this.to = to;
  }

  @Override
  public void accept(T news) {
    long now = System.nanoTime();
    if (now - lastNanos >= PAUSE_NANOS) {
      lastNanos = now;
      to.accept(news);
    }
  }
}
