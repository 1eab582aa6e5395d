package dev.daybook.app.window;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Opening;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of the window over a real ledger, without a display: for each theme one LIVE and one in
 * history.
 *
 * @param width of the window, in pixels, as is {@code height}
 * @param at the instant of history, or null for three quarters of the way through it
 * @param known with which knowledge history is shown
 */
public record Pictures(
    Path folder, int width, int height, List<Theme> themes, @Nullable Instant at, KnownAs known) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Takes them and returns the files. Call once in a process, for the toolkit starts once. */
  public List<Path> take(Opening opening, ClaimedFolder claimed)
      throws IOException, InterruptedException {
    Photographer.startToolkit();
    Latest latest = new Latest();
    List<Path> files = new ArrayList<>();
    try (Desk desk =
        new Desk(
            opening, InstantSource.system(), ZoneOffset.UTC, "", latest::put, _ -> {}, _ -> {})) {
      desk.start(claimed);
      Snapshot live = latest.await(Pictures::isSettled);
      Instant then = at != null ? at : threeQuarters(live);
      for (Theme theme : themes) {
        try (Photographer photographer = Photographer.of(width, height, theme, desk::accept)) {
          desk.accept(new Intent.GoLive());
          files.add(write(photographer, latest, s -> s.cursor().live(), theme, "live"));
          desk.accept(new Intent.Know(known));
          desk.accept(new Intent.MoveCursor(then));
          files.add(write(photographer, latest, s -> isHistory(s, then), theme, "history"));
        }
      }
    }
    return files;
  }

  private Path write(
      Photographer photographer,
      Latest latest,
      Predicate<Snapshot> wanted,
      Theme theme,
      String when)
      throws IOException, InterruptedException {
    Path file =
        folder.resolve("daybook-%s-%s.png".formatted(theme.name().toLowerCase(Locale.ROOT), when));
    // Shown once, the window says how large it is; what it asks for then is in the next snapshot.
    photographer.show(latest.settled(wanted));
    photographer.show(latest.settled(wanted));
    SceneImage.write(photographer.take(), file);
    return file;
  }

  private boolean isHistory(Snapshot snapshot, Instant then) {
    return then.equals(snapshot.cursor().instant())
        && known.equals(snapshot.knowledge().chosen())
        && snapshot.knowledge().still() == null
        && snapshot.knowledge().waiting().isEmpty();
  }

  /** The ledger is open and read to its end. */
  private static boolean isSettled(Snapshot snapshot) {
    if (snapshot.connection().state() == Connection.State.OTHER_LOG) {
      throw new OtherLogException(snapshot.connection().notice());
    }
    if (snapshot.connection().state() == Connection.State.FAILED) {
      throw new LogUnavailableException(snapshot.connection().notice(), false, null);
    }
    if (snapshot.progress().phase() == Progress.Phase.FAILED) {
      throw new LogUnavailableException(snapshot.progress().sentence(), false, null);
    }
    return snapshot.number() > 0 && snapshot.progress().phase() == Progress.Phase.LIVE;
  }

  private static Instant threeQuarters(Snapshot live) {
    var full = live.timeBar().full();
    return full == null
        ? Instant.now()
        : full.from().plus(full.length().multipliedBy(3).dividedBy(4));
  }

  /** The newest snapshot, for a thread that waits for a certain one. */
  private static final class Latest {
    private @Nullable Snapshot newest;

    synchronized void put(Snapshot snapshot) {
      newest = snapshot;
      notifyAll();
    }

    /** The next such snapshot, once no newer one has followed for a moment. */
    Snapshot settled(Predicate<Snapshot> wanted) throws InterruptedException {
      Snapshot found = await(wanted);
      while (true) {
        Thread.sleep(250);
        Snapshot later = await(wanted);
        if (later.number() == found.number()) {
          return found;
        }
        found = later;
      }
    }

    synchronized Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        Snapshot snapshot = newest;
        if (snapshot != null && wanted.test(snapshot)) {
          return snapshot;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new IllegalStateException("The ledger was not ready within " + PATIENCE);
        }
        wait(Math.max(1, left / 1_000_000));
      }
    }
  }
}
