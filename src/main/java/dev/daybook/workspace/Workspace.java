package dev.daybook.workspace;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.CommandDesk;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.CommandRows;
import dev.daybook.workspace.commands.Dispatch;
import dev.daybook.workspace.commands.FoldView;
import dev.daybook.workspace.commands.NamedEvents;
import dev.daybook.workspace.difference.DetailQuery;
import dev.daybook.workspace.difference.DifferenceDesk;
import dev.daybook.workspace.difference.DifferenceWorker;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.early.LastKnownKeeper;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.learned.KnowledgeDesk;
import dev.daybook.workspace.quarantine.QuarantineDesk;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.ProgressText;
import dev.daybook.workspace.timebar.BookmarkDesk;
import dev.daybook.workspace.timebar.EventMarkers;
import dev.daybook.workspace.timebar.MarkerDesk;
import dev.daybook.workspace.timebar.MarkerWorker;
import dev.daybook.workspace.timebar.Track;
import dev.daybook.workspace.whatif.WhatIfDesk;
import dev.daybook.workspace.why.WhyDesk;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
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
  private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final ReadModelReader reader;
  private final DeskWriter keeper;
  private final Dispatch dispatch;
  private final Thread thread;

  // All below belongs to the workspace's thread.
  private final ViewState state;
  private final SnapshotBuilder builder;
  private final NamedEvents named;
  private final Navigation navigation;
  private final BookmarkDesk bookmarks;
  private final MarkerDesk markers = new MarkerDesk();
  private final MarkerWorker markerWorker;
  private final Travel travel;
  private final CommandDesk desk;
  private final QuarantineDesk quarantine;
  private final KnowledgeDesk knowledge;
  private final BookDesk book;
  private final WhyDesk why;
  private final DifferenceWorker comparing;
  private final DifferenceDesk compare;
  private final WhatIfDesk whatIf = new WhatIfDesk();
  private Fold fold = Fold.EMPTY;
  private long foldNanos = System.nanoTime();
  private Connection connection;
  private Progress progress = ProgressText.of(new IngestStatus.Loading(0, 0), Fold.EMPTY);
  private IngestStatus status = new IngestStatus.Loading(0, 0);
  private @Nullable Progress busy;
  private long number;
  private Snapshot lastGood;

  /** Whether the analyst did something since the last snapshot. */
  private boolean urgent;

  /** Shows the last known state until the book is loaded. */
  private @Nullable EarlyBuilder early;

  /** What has to wait until the book is loaded. */
  private final List<Intent> untilLoaded = new ArrayList<>();

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
    this.connection = connection;
    this.clock = clock;
    this.out = out;
    state = new ViewState(zone, keeper.draft());
    navigation = new Navigation(state, new Watch(reader.quarantined()));
    lastGood = Snapshot.opening(zone, connection, progress);
    quarantine = new QuarantineDesk(setAside, reader.quarantined(), inbox::add);
    knowledge = new KnowledgeDesk(setAside::reader, reader, this::atOnce);
    book =
        new BookDesk(
            new BookQuery(reader, clock),
            () -> new BookQuery(setAside.reader(), clock),
            this::atOnce);
    why = new WhyDesk(reader, setAside::reader, inbox::add);
    comparing = new DifferenceWorker(setAside::reader);
    compare = new DifferenceDesk(comparing, new DetailQuery(reader), inbox::add);
    builder =
        new SnapshotBuilder(
            clock,
            reader,
            book,
            quarantine,
            knowledge,
            why,
            whatIf,
            markers,
            this::tracks,
            compare);
    named = new NamedEvents(reader);
    bookmarks = new BookmarkDesk(keeper, clock);
    travel = new Travel(state, reader, named, bookmarks, this::tracks, clock);
    markerWorker = new MarkerWorker(setAside::reader, keeper.file(), this::found);
    desk = new CommandDesk(keeper.restored(), keeper::keep);
    dispatch = new Dispatch(handler, keeper, this::answered);
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("daybook-workspace")
            .unstarted(
                () -> {
                  try (reader) {
                    run();
                    takeWaiting(); // what became of the last commands is to be kept
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
      progress = ProgressText.of(status, fold);
      this.early = new EarlyBuilder(early, reader, quarantine, clock);
    }
  }

  public void start() {
    keeper.onTrouble(this::notice);
    markerWorker.start();
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
      inbox.add(
          () -> {
            urgent = true;
            apply(intent);
          });
      return true;
    }
  }

  /** A command that was never sent, because the ledger was being closed; it can be tried again. */
  public void unsent(Command command) {
    inbox.add(
        () -> {
          desk.sent(command, named.summary(command, fold), clock.instant(), System.nanoTime());
          answered(
              command,
              new Outcome.Failed("The ledger was being closed: nothing was sent."),
              System.nanoTime());
        });
  }

  /** A newer fold. Any thread; never waits. */
  public void fold(Fold newer) {
    long nanos = System.nanoTime();
    inbox.add(
        () -> {
          if (early != null && !newer.end().covers(fold.end())) {
            return; // not loaded yet
          }
          fold = newer;
          markerWorker.offer(newer);
          foldNanos = nanos;
          progress = ProgressText.of(status, fold);
          if (early != null) {
            early = null;
            untilLoaded.forEach(this::apply);
            untilLoaded.clear();
          }
        });
  }

  /** How the ingest loop does. Any thread; never waits. */
  public void status(IngestStatus news) {
    inbox.add(
        () -> {
          status = news;
          progress = ProgressText.of(news, fold);
          follow(news);
          quarantine.waits(news instanceof IngestStatus.Waiting(_, String why, _) ? why : "");
        });
  }

  /** How the store does. Any thread; never waits. */
  public void connection(Connection news) {
    inbox.add(
        () -> {
          connection = news;
          follow(status); // which may have come before
        });
  }

  /** Something long is done besides, such as an import; null when it is over. Any thread. */
  public void busy(@Nullable Progress work) {
    inbox.add(() -> busy = work);
  }

  /** Something worth saying that is no state of the store. Any thread. */
  public void notice(String sentence) {
    inbox.add(() -> connection = connection.with(connection.state(), sentence));
  }

  private void follow(IngestStatus news) {
    if (news instanceof IngestStatus.Failed(IngestStatus.Failed.Kind kind, String sentence)
        && kind == IngestStatus.Failed.Kind.OTHER_LOG) {
      connection = connection.with(Connection.State.OTHER_LOG, sentence);
    } else {
      boolean silent =
          news instanceof IngestStatus.Waiting(IngestStatus.Waiting.For what, _, _)
              && what == IngestStatus.Waiting.For.STORE;
      reachable(!silent);
    }
  }

  private void reachable(boolean answers) {
    Connection.State state = connection.state();
    if (answers && state == Connection.State.UNREACHABLE) {
      connection = connection.with(Connection.State.UP, connection.notice());
    } else if (!answers && state == Connection.State.UP) {
      connection = connection.with(Connection.State.UNREACHABLE, connection.notice());
    }
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
        boolean woken = takeAll(state.playing ? FRAME_NANOS : TimeUnit.SECONDS.toNanos(1));
        if (woken) {
          gather(lastFrame + (state.playing ? FRAME_NANOS : ARRIVALS_NANOS));
        }
        urgent = false;
        if (closed) {
          return;
        }
        if (!woken && early == null && lastKnown != null && status instanceof IngestStatus.Live) {
          lastKnown.idle(fold);
        }
        if (woken || state.playing) {
          long now = System.nanoTime();
          if (state.playing) {
            // After an idle time the first frame is a frame, not the idle time.
            navigation.play(fold, Math.min(now - lastFrame, 4 * FRAME_NANOS));
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
    while (!closed && !urgent && !desk.isAwaited() && left > 0) {
      takeAll(left);
      left = untilNanos - System.nanoTime();
    }
  }

  /** Waits for something to do, then does all that waits. Says whether there was anything. */
  private boolean takeAll(long nanos) throws InterruptedException {
    Runnable first = inbox.poll(nanos, TimeUnit.NANOSECONDS);
    if (first == null) {
      return false;
    }
    first.run();
    takeWaiting();
    return true;
  }

  private void takeWaiting() {
    for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
      next.run();
    }
  }

  private void publish() {
    desk.projected(fold.end(), foldNanos, System.nanoTime());
    desk.lookUp(fold.end(), status instanceof IngestStatus.Live, reader::position);
    findKnowledge();
    List<CommandRow> commands = desk.rows(CommandRows.obstacle(state.cursor, connection.state()));
    Progress shown = busy == null ? progress : busy;
    lastGood =
        early == null
            ? builder.build(++number, fold, state, connection, shown, travel.model(fold), commands)
            : early.build(++number, state, connection, shown, commands);
    out.accept(lastGood);
  }

  private void findKnowledge() {
    state.knownUpTo = knowledge.end(fold, state.known, state.cursor);
  }

  private void apply(Intent intent) {
    if (early != null && !EarlyBuilder.canDo(intent)) {
      untilLoaded.add(intent);
      return;
    }
    switch (intent) {
      case Intent.MoveCursor(Instant to) -> state.goTo(to, fold.timeline().eventCount());
      case Intent.GoLive _ -> state.goLive();
      case Intent.GoFirst _ -> navigation.first(fold);
      case Intent.StepEvents(int events) -> navigation.stepEvents(fold, events);
      case Intent.StepPeriods(int periods) -> navigation.stepPeriods(fold, periods);
      case Intent.WidenPeriod(int steps) -> navigation.widen(fold, steps);
      case Intent.Travel ask -> travel.apply(ask, fold);
      case Intent.Play(boolean on) -> navigation.play(fold, on);
      case Intent.ChangeSpeed(int steps) ->
          state.speedIndex = Playback.changed(state.speedIndex, steps);
      case Intent.Select(var accounts) -> {
        state.selection = accounts;
      }
      case Intent.SortAccounts(AccountColumn column, boolean ascending) -> {
        state.sortBy = column;
        state.ascending = ascending;
      }
      case Intent.FilterAccounts(String text) -> state.filter = text;
      case Intent.ShowEvents(int first, int count) -> {
        state.firstRow = first;
        state.rowCount = count;
      }
      case Intent.ShowRange(var range) -> {
        state.range = range;
        state.period = null;
      }
      case Intent.Resize(int chartPixels, int timeBarPixels) -> {
        state.chartPixels = Math.clamp(chartPixels, 1, 10_000);
        state.timeBarPixels = Math.clamp(timeBarPixels, 1, 10_000);
      }
      case Intent.SetZone(ZoneId zone) -> state.zone = zone;
      case Intent.Know(var known) -> state.known = known;
      case Intent.ShowLearned(int first, int count) -> {
        state.learnedFirst = Math.max(0, first);
        state.learnedCount = Math.max(0, count);
      }
      case Intent.Preview(var draft) -> state.draft = draft;
      case Intent.KeepDraft(var fields) -> keeper.keepDraft(fields);
      case Intent.Submit(Command command) -> submit(command);
      case Intent.Retry(CommandId id) -> retry(id);
      case Intent.Compare ask -> {
        findKnowledge(); // of a cursor that has just been moved
        compare.apply(ask, state.asOf(), state.selection, state.range, fold);
      }
      case Intent.Quarantine ask -> quarantine.apply(ask);
      case Intent.Why ask -> {
        findKnowledge(); // of a cursor that has just been moved
        why.apply(ask, fold, state.asOf());
      }
      case Intent.WhatIf ask ->
          whatIf.apply(ask, new FoldView(fold, reader), state.zone, state.cursor, clock.instant());
    }
  }

  /** An answer that the analyst waits for. Any thread. */
  private void atOnce(Runnable news) {
    inbox.add(
        () -> {
          urgent = true;
          news.run();
        });
  }

  private void found(EventMarkers newer) {
    inbox.add(() -> markers.found(newer));
  }

  private List<Track> tracks(Fold of) {
    return markers.tracks(quarantine.markers(of.quarantined()), bookmarks.markers());
  }

  private void submit(Command command) {
    String summary = named.summary(command, fold);
    desk.sent(command, summary, clock.instant(), System.nanoTime());
    dispatch.send(command);
  }

  private void retry(CommandId id) {
    String obstacle = CommandRows.obstacle(state.cursor, connection.state());
    if (obstacle != null) {
      connection = connection.with(connection.state(), obstacle);
      return;
    }
    desk.again(id, System.nanoTime()).ifPresent(dispatch::send);
  }

  private void answered(Command command, Outcome outcome, long nanos) {
    inbox.add(() -> desk.answered(command.header().id(), outcome, nanos, state.zone));
  }

  /** Stops all threads; a command being sent is given five seconds, then all is kept. */
  @Override
  public void close() {
    dispatch.close();
    quarantine.close();
    knowledge.close();
    book.close();
    markerWorker.close();
    why.close();
    comparing.close();
    synchronized (gate) {
      closed = true;
      inbox.add(() -> {});
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
