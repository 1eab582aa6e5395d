package dev.daybook.workspace.timebar;

import dev.daybook.desk.DeskException;
import dev.daybook.desk.DeskFile;
import dev.daybook.ingest.Fold;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for markers on its thread {@code daybook-markers}, on a connection of its own: of the folds
 * that come meanwhile only the newest, and never more than a tenth of the time, so that a book of
 * millions that grows costs little.
 */
public final class MarkerWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MarkerWorker.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int REST = 9;

  private final Supplier<ReadModelReader> readers;
  private final DeskFile desk;
  private final Consumer<EventMarkers> out;
  private final AtomicReference<@Nullable Fold> wanted = new AtomicReference<>();
  private final Object bell = new Object();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * A worker; call {@link #start} to begin.
   *
   * @param readers gives a connection of its own
   * @param out takes what is found, on the worker's thread
   */
  public MarkerWorker(
      Supplier<ReadModelReader> readers, DeskFile desk, Consumer<EventMarkers> out) {
    this.readers = readers;
    this.desk = desk;
    this.out = out;
    thread = Thread.ofPlatform().daemon().name("daybook-markers").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** A newer fold. Any thread; never waits. */
  public void offer(Fold fold) {
    wanted.set(fold);
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  private void run() {
    try (ReadModelReader reader = readers.get()) {
      MarkerSource source = new MarkerSource(reader.reversals(), desk);
      for (Fold fold = next(); fold != null; fold = next()) {
        long start = System.nanoTime();
        look(source, fold);
        rest(Math.max(PAUSE_NANOS, REST * (System.nanoTime() - start)));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // only close() interrupts
    } catch (RuntimeException e) {
      log.error("The time bar has no more markers of events", e);
    }
  }

  private void look(MarkerSource source, Fold fold) {
    try {
      out.accept(source.of(fold));
    } catch (ReadModelException | DeskException e) {
      log.warn("The time bar keeps the markers it has until more events come", e);
    }
  }

  /** Waits for a fold; null on closing. */
  private @Nullable Fold next() throws InterruptedException {
    synchronized (bell) {
      while (!closed) {
        Fold fold = wanted.getAndSet(null);
        if (fold != null) {
          return fold;
        }
        bell.wait();
      }
    }
    return null;
  }

  private void rest(long nanos) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    synchronized (bell) {
      for (long left = nanos; left > 0 && !closed; left = until - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(bell, Math.max(left, 1_000_000));
      }
    }
  }

  /** Its connection is closed when this returns, unless that takes five seconds. */
  @Override
  public void close() {
    closed = true;
    synchronized (bell) {
      bell.notifyAll();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
