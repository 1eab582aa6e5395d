package dev.daybook.app.window;

import dev.daybook.app.cli.Launcher;
import dev.daybook.ingest.Fold;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The program as it is, started by its own entry with the arguments given, that says on its
 * standard output what it does and when: {@code FOLDED micros events}, {@code SHOWN micros events
 * rows lines live}, {@code PING micros lateMicros}; what {@link Dragging} says instead, if it is to
 * be dragged. Times are those of the machine's clock since 1970, so that another process can
 * compare. It ends with its parent.
 */
public final class WatchedProgram {
  private static final Duration PING = Duration.ofMillis(5);

  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final AtomicBoolean pinging = new AtomicBoolean();

  private WatchedProgram() {}

  public static void main(String[] arguments) {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(3));
    WatchedProgram watched = new WatchedProgram();
    int moves = Integer.getInteger("bench.drag.moves", 0);
    WindowProgram.watchedBy(
        moves > 0
            ? new Dragging(moves, Long.getLong("bench.drag.events"), watched::say)
            : watched.witness());
    thread("bench-says", watched::print);
    Launcher.main(arguments);
  }

  private static void thread(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  /** On a thread of its own: a full pipe must not hold up what is measured. */
  private void print() {
    try {
      while (true) {
        System.out.println(said.take());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String what, long number) {
    said.add(what + " " + micros() + " " + number);
  }

  private Witness witness() {
    return new Witness() {
      @Override
      public void folded(Fold fold) {
        said.add("FOLDED " + micros() + " " + fold.events());
      }

      @Override
      public void shown(Snapshot snapshot) {
        if (pinging.compareAndSet(false, true)) {
          thread("bench-pings", WatchedProgram.this::ping);
        }
        said.add("SHOWN " + micros() + " " + describe(snapshot));
        atNextPulse(() -> said.add("DRAWN " + micros() + " " + describe(snapshot)));
      }
    };
  }

  private static String describe(Snapshot snapshot) {
    boolean live =
        snapshot.progress().phase() == Progress.Phase.LIVE
            && snapshot.connection().state() == Connection.State.UP;
    return "%d %d %d %s"
        .formatted(
            snapshot.cursor().eventTotal(),
            snapshot.accounts().rows().size(),
            snapshot.chart().series().size(),
            live);
  }

  /** By the next pulse the scene of this one has been laid out and handed to the painter. */
  private static void atNextPulse(Runnable work) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        work.run();
      }
    }.start();
  }

  /** How late the FX thread does what it is asked to, one at a time. */
  private void ping() {
    AtomicBoolean open = new AtomicBoolean();
    while (true) {
      LockSupport.parkNanos(PING.toNanos());
      if (open.compareAndSet(false, true)) {
        long asked = System.nanoTime();
        Platform.runLater(
            () -> {
              said.add("PING " + micros() + " " + (System.nanoTime() - asked) / 1_000);
              open.set(false);
            });
      }
    }
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
