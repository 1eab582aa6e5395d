package dev.daybook.workspace;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.Dispatch;
import dev.daybook.workspace.commands.NamedEvents;
import dev.daybook.workspace.commands.Sending;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.early.LastKnownKeeper;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.ProgressText;
import dev.daybook.workspace.status.StatusDesk;
import dev.daybook.write.CommandHandler;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the analyst is looking at. Takes intents, folds and news from any thread, applies all that
 * wait in one go, and hands out one snapshot for them: a drag never queues work, and the newest
 * wins. Owns two threads: {@code daybook-workspace} for state and queries, and the {@link
 * Dispatch}'s for commands.
 */
public final class Workspace implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workspace.class);

  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

  /**
   * Folds that come faster than this, as in a steady stream, share a snapshot: it is enough for the
   * eye, and leaves the machine to what brings them.
   */
  private static final long ARRIVALS_NANOS = TimeUnit.MILLISECONDS.toNanos(33);

  private final InstantSource clock;
  private final Consumer<Snapshot> out;
  private final Inbox inbox = new Inbox();
  private final ReadModelReader reader;
  private final DeskWriter keeper;
  private final Thread thread;

  // All below belongs to the workspace's thread.
  private final ViewState state;
  private final StatusDesk status;
  private final Rooms rooms;
  private final Sending sending;
  private final Reception reception;
  private final SnapshotBuilder builder;
  private Fold fold = Fold.EMPTY;
  private long foldNanos = System.nanoTime();
  private long number;
  private Snapshot lastGood;

  /** Null once the book is loaded. */
  private @Nullable UntilLoaded early;

  private @Nullable LastKnownKeeper lastKnown;

  /** Held while something is accepted: what was, is done before the thread ends. */
  private final Object gate = new Object();

  private volatile boolean closed;

  /**
   * Call {@link #start} to begin.
   *
   * @param handler takes commands, as soon as there is a store; until then they wait
   * @param reader a connection of its own; closed with the workspace
   * @param setAside the records of the ledger that are no events
   * @param keeper what is done here is kept there; closed with the workspace
   * @param out takes every snapshot, on the workspace's thread
   */
  public Workspace(
      Future<CommandHandler> handler,
      ReadModelReader reader,
      SetAside setAside,
      DeskWriter keeper,
      Connection connection,
      ZoneId zone,
      InstantSource clock,
      Consumer<Snapshot> out) {
    this.reader = reader;
    this.keeper = keeper;
    this.clock = clock;
    this.out = out;
    state = new ViewState(zone, keeper.draft());
    status = new StatusDesk(connection);
    NamedEvents named = new NamedEvents(reader);
    rooms = new Rooms(state, reader, named, setAside, keeper, clock, inbox);
    sending = new Sending(handler, keeper, named, clock, () -> state.zone, inbox);
    reception = new Reception(state, rooms, sending, status, keeper, reader, clock);
    builder = new SnapshotBuilder(clock, reader, rooms);
    lastGood = Snapshot.opening(zone, connection, status.progress());
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("daybook-workspace")
            .unstarted(
                () -> {
                  try (reader) {
                    run();
                    inbox.takeWaiting(); // what became of the last commands is to be kept
                  }
                });
  }

  /**
   * What is known at the end, and now and then, is kept for the next start. Before {@link #start}.
   *
   * @param early the book as it was kept the last time, shown until the first fold that holds it;
   *     or null
   */
  public void keepLastKnown(Path file, @Nullable EarlyBook early) {
    lastKnown = new LastKnownKeeper(file, early == null ? LogEnd.START : early.fold().end(), clock);
    if (early != null) {
      fold = early.fold();
      status.fold(fold);
      this.early = new UntilLoaded(new EarlyBuilder(early, reader, rooms.quarantine, clock), fold);
    }
  }

  public void start() {
    keeper.onTrouble(this::notice);
    rooms.start();
    thread.start();
  }

  /**
   * Something the analyst wants. Any thread; never waits.
   *
   * @return false if this workspace is closed: nothing will come of it
   */
  public boolean accept(Intent intent) {
    synchronized (gate) {
      if (closed) {
        return false;
      }
      inbox.atOnce(() -> apply(intent));
      return true;
    }
  }

  /** A command that was never sent, because the ledger was being closed; it can be tried again. */
  public void unsent(Command command) {
    inbox.execute(() -> sending.unsent(command, fold));
  }

  /** A newer fold. Any thread; never waits. */
  public void fold(Fold newer) {
    long nanos = System.nanoTime();
    inbox.execute(() -> take(newer, nanos));
  }

  private void take(Fold newer, long nanos) {
    UntilLoaded before = early;
    if (before != null && !before.isOverWith(newer)) {
      return; // not loaded yet
    }
    fold = newer;
    rooms.fold(newer);
    foldNanos = nanos;
    status.fold(newer);
    if (before != null) {
      early = null;
      before.held().forEach(this::apply);
    }
  }

  /** How the ingest loop does. Any thread; never waits. */
  public void status(IngestStatus news) {
    inbox.execute(
        () -> {
          status.status(news, fold);
          rooms.quarantine.waits(status.waits());
        });
  }

  /** How the store does. Any thread; never waits. */
  public void connection(Connection news) {
    inbox.execute(() -> status.connection(news));
  }

  /** Something long is done besides, such as an import; null when it is over. Any thread. */
  public void busy(@Nullable Progress work) {
    inbox.execute(() -> status.busy(work));
  }

  /** Something worth saying that is no state of the store. Any thread. */
  public void notice(String sentence) {
    inbox.execute(() -> status.notice(sentence));
  }

  private void run() {
    long lastFrame = System.nanoTime() - FRAME_NANOS;
    try {
      publish();
    } catch (RuntimeException e) {
      cannotCompute(e);
    }
    while (!closed) {
      try {
        boolean woken = inbox.takeAll(state.playing ? FRAME_NANOS : TimeUnit.SECONDS.toNanos(1));
        if (woken) {
          gather(lastFrame + (state.playing ? FRAME_NANOS : ARRIVALS_NANOS));
        }
        inbox.settle();
        if (closed) {
          return;
        }
        if (!woken && early == null && lastKnown != null && status.isLive()) {
          lastKnown.idle(fold);
        }
        if (woken || state.playing) {
          long now = System.nanoTime();
          if (state.playing) {
            // After an idle time the first frame is a frame, not the idle time.
            rooms.navigation.play(fold, Math.min(now - lastFrame, 4 * FRAME_NANOS));
          }
          publish();
          lastFrame = now;
        }
      } catch (InterruptedException _) {
        return; // only close() interrupts
      } catch (RuntimeException e) {
        cannotCompute(e);
      }
    }
  }

  /** A fault in one answer must not end all later ones. */
  private void cannotCompute(RuntimeException e) {
    log.error("A snapshot could not be computed", e);
    out.accept(lastGood.with(ProgressText.failed("This view cannot be computed", fold)));
  }

  /** Takes what else comes until then, or until somebody waits for what it makes of the book. */
  private void gather(long untilNanos) throws InterruptedException {
    long left = untilNanos - System.nanoTime();
    while (!closed && !inbox.isUrgent() && !sending.isAwaited() && left > 0) {
      inbox.takeAll(left);
      left = untilNanos - System.nanoTime();
    }
  }

  private void publish() {
    List<CommandRow> commands =
        sending.rows(fold, foldNanos, status.isLive(), reader::position, reception.obstacle());
    reception.findKnowledge(fold);
    Connection connection = status.connection();
    Progress progress = status.progress();
    lastGood =
        early == null
            ? builder.build(++number, fold, state, connection, progress, commands)
            : early.builder().build(++number, state, connection, progress, commands);
    out.accept(lastGood);
  }

  private void apply(Intent intent) {
    if (early == null || !early.holds(intent)) {
      reception.apply(intent, fold);
    }
  }

  /** Stops all threads; a command being sent is given five seconds, then all is kept. */
  @Override
  public void close() {
    sending.close();
    rooms.close();
    synchronized (gate) {
      closed = true;
      inbox.execute(() -> {});
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (lastKnown != null) {
      lastKnown.close(early == null ? fold : Fold.EMPTY);
    }
    keeper.close();
  }
}
