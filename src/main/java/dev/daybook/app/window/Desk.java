package dev.daybook.app.window;

import dev.daybook.app.Changeover;
import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.DataFolder;
import dev.daybook.app.KeptDesk;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.desk.DeskFile;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportModel;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ledger.Command;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.csv.post.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger on the desk: one at a time, opened, replaced and closed on the thread {@code
 * daybook-desk} so that the window never waits. What goes wrong is a snapshot with a sentence.
 */
final class Desk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final InstantSource clock;
  private final String author;
  private final Consumer<Snapshot> out;
  private final Consumer<ImportModel> importOut;
  private final Consumer<Rebuilding> rebuildOut;
  private final Witness witness;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-desk").factory());

  private volatile ZoneId zone;
  private volatile @Nullable Workspace workspace;
  private volatile @Nullable ImportDesk importing;
  private volatile @Nullable RebuildDesk rebuilding;
  private volatile @Nullable VaultWatch vault;
  private volatile Consumer<VaultReport> vaultOut = _ -> {};
  private volatile boolean watchedClosely;

  /** Commands that came while no ledger was open; the next one says so. */
  private final Queue<Command> unsent = new ConcurrentLinkedQueue<>();

  private volatile Opening opening;

  /** Held while a snapshot is handed out, so that none overtakes another. */
  private final Object showing = new Object();

  /** What a ledger that is being closed still says is not shown; guarded by showing. */
  private boolean leaving;

  // Belongs to the worker.
  private @Nullable Session session;
  private @Nullable ClaimedFolder claim;
  private String lastFault = "";
  private boolean otherLog;

  /** Whether the broker in this process has died: then nothing speaks against the read model. */
  private volatile boolean storeDown;

  Desk(
      Opening opening,
      InstantSource clock,
      ZoneId zone,
      String author,
      Consumer<Snapshot> out,
      Consumer<ImportModel> importOut,
      Consumer<Rebuilding> rebuildOut) {
    this(opening, clock, zone, author, out, importOut, rebuildOut, Witness.NONE);
  }

  Desk(
      Opening opening,
      InstantSource clock,
      ZoneId zone,
      String author,
      Consumer<Snapshot> out,
      Consumer<ImportModel> importOut,
      Consumer<Rebuilding> rebuildOut,
      Witness witness) {
    this.witness = witness;
    this.opening = opening;
    this.clock = clock;
    this.zone = zone;
    this.author = author;
    this.out = out;
    this.importOut = importOut;
    this.rebuildOut = rebuildOut;
  }

  /**
   * What the analyst wants of the open ledger; while there is none, only the zone is remembered.
   */
  void accept(Intent intent) {
    if (intent instanceof Intent.SetZone(ZoneId chosen)) {
      zone = chosen;
    }
    Workspace open = workspace;
    boolean taken = open != null && open.accept(intent);
    if (!taken && intent instanceof Intent.Submit(Command command)) {
      unsent.add(command);
    }
  }

  /** Opens the first ledger, whose folder is already ours. */
  void start(ClaimedFolder claimed) {
    worker.execute(() -> open(claimed));
  }

  /** Opens something else; what is open stays if that cannot be had. */
  void open(Opening next) {
    worker.execute(
        () -> {
          Opening before = opening;
          try {
            ClaimedFolder claimed = next.claim();
            leaveLedger();
            opening = next;
            boolean lost = !unsent.isEmpty();
            unsent.clear(); // they were meant for the other ledger
            open(claimed);
            if (lost) {
              notice("A command was not sent: the ledger it was for was just being closed.");
            }
            if (session == null && !otherLog) { // which the window asks about
              String why = lastFault;
              opening = before;
              say(Connection.State.STARTING, "");
              open(before.claim());
              notice(next.name() + " could not be opened: " + why);
            }
          } catch (IOException | RuntimeException e) {
            log.warn("{} could not be opened", next.name(), e);
            notice(next.name() + " could not be opened: " + e.getMessage());
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /**
   * Closes the ledger and opens it again. Who restarts has seen something fail: if it was not the
   * broker, the read model is looked at.
   */
  void restart() {
    reopen(false);
  }

  /** Keeps the read model of another log beside, and reads the log that is there now. */
  void setAside() {
    reopen(true);
  }

  private void reopen(boolean setAside) {
    worker.execute(
        () -> {
          Session failed = session;
          if (failed != null && !storeDown) {
            failed.suspect();
          }
          leaveLedger();
          try {
            ClaimedFolder claimed = opening.claim();
            Path kept = setAside ? setAside(claimed) : null;
            open(claimed);
            if (kept != null) {
              notice("The read model of the other log is kept as " + kept.getFileName() + ".");
            }
          } catch (IOException | RuntimeException e) {
            fail(e);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Path setAside(ClaimedFolder claimed) {
    try {
      return claimed.setAsideReadModel();
    } catch (RuntimeException e) {
      claimed.release();
      throw e;
    }
  }

  /** Who is told of the log and the vault; before {@link #start}. */
  void watchVault(Consumer<VaultReport> out) {
    vaultOut = out;
  }

  /** Whether somebody looks at what the log and the vault hold. */
  void watchClosely(boolean closely) {
    watchedClosely = closely;
    VaultWatch open = vault;
    if (open != null) {
      open.closely(closely);
    }
  }

  private void show(Snapshot snapshot) {
    synchronized (showing) {
      if (!leaving) {
        out.accept(snapshot);
      }
    }
  }

  private void notice(String sentence) {
    Workspace shown = workspace;
    if (shown != null) {
      shown.notice(sentence);
    }
  }

  Opening opening() {
    return opening;
  }

  /** Where files are imported into the open ledger; null while there is none. Any thread. */
  @Nullable ImportDesk importing() {
    return importing;
  }

  /** Where the open ledger's read model is verified and rebuilt; null while there is none. */
  @Nullable RebuildDesk rebuilding() {
    return rebuilding;
  }

  /** How a session is had. */
  private interface Source {
    /** What the read model is known to hold, at once; null if that is not known. */
    @Nullable EarlyBook early();

    /** What the read model holds, to be looked at while the store is being opened; null if not. */
    @Nullable KeptBook book(Session.Listener listener);

    Session open(@Nullable KeptBook book, Session.Listener listener)
        throws IOException, InterruptedException;
  }

  private void open(ClaimedFolder claimed) {
    storeDown = false;
    otherLog = false;
    say(Connection.State.STARTING, "");
    open(
        claimed,
        new Source() {
          @Override
          public @Nullable EarlyBook early() {
            return claimed.early();
          }

          @Override
          public @Nullable KeptBook book(Session.Listener listener) {
            return claimed.load(listener.status());
          }

          @Override
          public Session open(@Nullable KeptBook book, Session.Listener listener)
              throws IOException, InterruptedException {
            return claimed.open(book, clock, listener, Desk.this::storeFailed);
          }
        });
  }

  private void open(ClaimedFolder claimed, Source source) {
    Opened parts = new Opened();
    FoldRelay relay = new FoldRelay();
    Session.Listener listener =
        new Session.Listener(
            fold -> {
              relay.fold(fold);
              witness.folded(fold);
            },
            relay::status);
    try {
      // The last known state is there at once; millions of events take seconds to load, and a store
      // to start.
      EarlyBook known = source.early();
      if (known != null) {
        begin(early(claimed, parts, relay, known));
      }
      KeptBook book = source.book(listener);
      if (book != null && book.fold().events() > 0) {
        listener.fold().accept(book.fold());
        if (known == null) {
          begin(early(claimed, parts, relay, null));
        }
      }
      opened(claimed, parts, source.open(book, listener), relay);
    } catch (IOException | RuntimeException e) {
      parts.fail(e);
      fail(e);
    } catch (InterruptedException e) {
      parts.fail(e);
      Thread.currentThread().interrupt();
    }
  }

  /** What a workspace that came before its store waits for. */
  private static final class Opened {
    final CompletableFuture<CommandHandler> handler = new CompletableFuture<>();
    final CompletableFuture<SetAside> setAside = new CompletableFuture<>();
    @Nullable KeptDesk kept;

    void fail(Exception e) {
      handler.completeExceptionally(e);
      setAside.completeExceptionally(e);
    }
  }

  /** Nobody else has the claim yet: it is given up if this cannot be. */
  private Workspace early(
      ClaimedFolder claimed, Opened parts, FoldRelay relay, @Nullable EarlyBook known) {
    try {
      return workspace(
          claimed, parts, opening.connection(Connection.State.STARTING, ""), relay, known);
    } catch (RuntimeException e) {
      KeptDesk kept = parts.kept;
      closePart(kept == null ? null : kept.writer());
      claimed.release();
      throw e;
    }
  }

  private Workspace workspace(
      ClaimedFolder claimed,
      Opened parts,
      Connection connection,
      FoldRelay relay,
      @Nullable EarlyBook known) {
    KeptDesk kept = claimed.desk();
    parts.kept = kept;
    Workspace fresh =
        new Workspace(
            parts.handler,
            claimed.reader(),
            new LaterSetAside(parts.setAside, claimed::reader),
            kept.writer(),
            connection.with(connection.state(), kept.after(connection.notice())),
            zone,
            clock,
            this::show);
    fresh.keepLastKnown(claimed.lastKnown(), known);
    relay.to(fresh);
    workspace = fresh;
    return fresh;
  }

  private void begin(Workspace fresh) {
    synchronized (showing) {
      leaving = false;
    }
    fresh.start();
  }

  private void opened(ClaimedFolder claimed, Opened parts, Session opened, FoldRelay relay)
      throws InterruptedException {
    session = opened;
    claim = claimed;
    Workspace early = workspace;
    Connection connection = opened.connection();
    Workspace fresh = early == null ? workspace(claimed, parts, connection, relay, null) : early;
    KeptDesk kept = Objects.requireNonNull(parts.kept);
    if (early != null) {
      early.connection(connection.with(connection.state(), kept.after(connection.notice())));
    }
    parts.handler.complete(opened.handler());
    parts.setAside.complete(opened.setAside());
    for (Command left = unsent.poll(); left != null; left = unsent.poll()) {
      fresh.unsent(left);
    }
    importing = importDesk(opened, kept.writer().file());
    rebuilding = new RebuildDesk(opened, rebuildOut, this::exchange);
    vault = new VaultWatch(opened.vaultInquiry(clock), watchedClosely, vaultOut);
    boolean sample = opening.kind() == Connection.Kind.SAMPLE;
    if (sample) {
      fresh.busy(sampleProgress(0, 0)); // from the first snapshot on: an empty sample is not ready
    }
    if (early == null) {
      begin(fresh);
    }
    if (sample) {
      fillSample(opened, fresh);
    }
  }

  /**
   * Exchanges the read model beneath a ledger, which is not there for a moment; its store stays.
   */
  private void exchange(Session of, boolean keepOld, Function<Optional<Path>, Rebuilding> outcome) {
    worker.execute(
        () -> {
          ClaimedFolder claimed = claim;
          if (session != of || claimed == null) {
            return; // it was closed; its next start deletes what was folded anew
          }
          hide("Replacing the read model");
          closeDesks();
          session = null;
          try {
            Changeover changeover = of.rest();
            Rebuilding end = replace(changeover, keepOld, outcome);
            open(claimed, reopened(changeover));
            rebuildOut.accept(end);
          } catch (RuntimeException e) {
            fail(e);
          }
        });
  }

  private Source reopened(Changeover changeover) {
    return new Source() {
      @Override
      public @Nullable EarlyBook early() {
        return null;
      }

      @Override
      public @Nullable KeptBook book(Session.Listener listener) {
        return null; // the store is there: nothing is to be waited for
      }

      @Override
      public Session open(@Nullable KeptBook book, Session.Listener listener) {
        return changeover.reopen(clock, listener);
      }
    };
  }

  private static Rebuilding replace(
      Changeover changeover, boolean keepOld, Function<Optional<Path>, Rebuilding> outcome) {
    try {
      return outcome.apply(changeover.replace(keepOld));
    } catch (IOException | RuntimeException e) {
      log.error("The read model could not be replaced", e);
      return new Rebuilding.Unchanged(
          "The read model could not be replaced, and is as it was: " + e.getMessage(), true);
    }
  }

  private ImportDesk importDesk(Session opened, DeskFile file) {
    DataFolder folder = opening.folder();
    return new ImportDesk(
        () ->
            new SessionBook(
                opened, file, new ImportOptions(author, zone, folder.rememberedCurrency(), true)),
        folder.root().resolve("csv-mappings"),
        importOut);
  }

  private void fillSample(Session opened, Workspace shown) throws InterruptedException {
    try {
      opened.fillSample((done, all) -> shown.busy(sampleProgress(done, all)));
    } finally {
      shown.busy(null);
    }
  }

  private static Progress sampleProgress(int done, int all) {
    return new Progress(
        Progress.Phase.WRITING,
        done,
        all - done,
        0,
        OptionalLong.empty(),
        "",
        "Writing the sample ledger");
  }

  /** On a thread of the broker. */
  private void storeFailed(String why) {
    storeDown = true;
    Workspace open = workspace;
    if (open != null) {
      open.connection(opening.connection(Connection.State.FAILED, why));
    }
  }

  private void fail(Exception e) {
    log.error("The ledger in {} could not be opened", opening.folder().root(), e);
    closeLedger();
    lastFault = Objects.requireNonNullElse(e.getMessage(), e.toString());
    otherLog = e instanceof OtherLogException;
    say(otherLog ? Connection.State.OTHER_LOG : Connection.State.FAILED, lastFault);
  }

  private void say(Connection.State state, String sentence) {
    Progress.Phase phase =
        state == Connection.State.STARTING ? Progress.Phase.LOADING : Progress.Phase.FAILED;
    String what = sentence.isEmpty() ? "Starting the event store" : sentence;
    out.accept(
        Snapshot.opening(
            zone,
            opening.connection(state, sentence),
            new Progress(phase, 0, 0, 0, OptionalLong.empty(), "", what)));
  }

  /** Nothing can be sent from now on; what was sent a moment ago is answered, and kept. */
  private void leaveLedger() {
    hide("");
    closeLedger();
  }

  private void hide(String why) {
    synchronized (showing) {
      leaving = true;
      say(Connection.State.STARTING, why);
    }
  }

  private void closeDesks() {
    RebuildDesk rebuilds = rebuilding;
    rebuilding = null;
    closePart(rebuilds);
    ImportDesk files = importing;
    importing = null;
    closePart(files);
    VaultWatch watch = vault;
    vault = null;
    closePart(watch);
    vaultOut.accept(VaultReport.NONE);
    closePart(workspace); // takes intents to the end, so none is dropped
    workspace = null;
  }

  private void closeLedger() {
    closeDesks();
    Session open = session;
    session = null;
    closePart(open);
  }

  /** A fault of one part must not keep the others open. */
  private static void closePart(@Nullable AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      log.error("The ledger was not closed cleanly; the next start will recover it", e);
    }
  }

  /**
   * Closes the ledger, breaking off whatever long work is under way; waits until the store is down,
   * so that the next start finds it clean.
   */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("Work on the ledger did not end within 10 s");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    closeLedger();
  }
}
