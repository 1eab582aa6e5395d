package dev.daybook.app.window;

import dev.daybook.app.Changeover;
import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.status.VaultReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
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
  private final Consumer<Rebuilding> rebuildOut;
  private final Screen screen;
  private final VaultDesk vault = new VaultDesk();
  private final LedgerOnDesk ledger;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-desk").factory());

  private volatile Opening opening;

  // Belongs to the worker.
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
    this.opening = opening;
    this.clock = clock;
    this.rebuildOut = rebuildOut;
    screen = new Screen(out);
    ledger =
        new LedgerOnDesk(
            screen, vault, clock, zone, author, importOut, rebuildOut, this::exchange, witness);
  }

  /**
   * What the analyst wants of the open ledger; while there is none, only the zone is remembered.
   */
  void accept(Intent intent) {
    ledger.accept(intent);
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
            boolean lost = ledger.forgetUnsent(); // they were meant for the other ledger
            open(claimed);
            if (lost) {
              ledger.notice("A command was not sent: the ledger it was for was just being closed.");
            }
            if (ledger.session() == null && !otherLog) { // which the window asks about
              String why = lastFault;
              opening = before;
              say(Connection.State.STARTING, "");
              open(before.claim());
              ledger.notice(next.name() + " could not be opened: " + why);
            }
          } catch (IOException | RuntimeException e) {
            log.warn("{} could not be opened", next.name(), e);
            ledger.notice(next.name() + " could not be opened: " + e.getMessage());
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
          Session failed = ledger.session();
          if (failed != null && !storeDown) {
            failed.suspect();
          }
          leaveLedger();
          try {
            ClaimedFolder claimed = opening.claim();
            Path kept = setAside ? setAside(claimed) : null;
            open(claimed);
            if (kept != null) {
              ledger.notice(
                  "The read model of the other log is kept as " + kept.getFileName() + ".");
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
    vault.tell(out);
  }

  /** Whether somebody looks at what the log and the vault hold. */
  void watchClosely(boolean closely) {
    vault.closely(closely);
  }

  Opening opening() {
    return opening;
  }

  /** Where files are imported into the open ledger; null while there is none. Any thread. */
  @Nullable ImportDesk importing() {
    return ledger.importing();
  }

  /** Where the open ledger's read model is verified and rebuilt; null while there is none. */
  @Nullable RebuildDesk rebuilding() {
    return ledger.rebuilding();
  }

  private void open(ClaimedFolder claimed) {
    storeDown = false;
    otherLog = false;
    say(Connection.State.STARTING, "");
    open(claimed, SessionSource.starting(claimed, clock, this::storeFailed));
  }

  private void open(ClaimedFolder claimed, SessionSource source) {
    try {
      ledger.open(opening, claimed, source);
    } catch (IOException | RuntimeException e) {
      fail(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Exchanges the read model beneath a ledger, which is not there for a moment; its store stays.
   */
  private void exchange(Session of, boolean keepOld, Function<Optional<Path>, Rebuilding> outcome) {
    worker.execute(
        () -> {
          ClaimedFolder claimed = ledger.claim();
          if (ledger.session() != of || claimed == null) {
            return; // it was closed; its next start deletes what was folded anew
          }
          hide("Replacing the read model");
          ledger.closeAllButSession();
          try {
            Changeover changeover = of.rest();
            Rebuilding end = replace(changeover, keepOld, outcome);
            open(claimed, SessionSource.goingOn(changeover, clock));
            rebuildOut.accept(end);
          } catch (RuntimeException e) {
            fail(e);
          }
        });
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

  /** On a thread of the broker. */
  private void storeFailed(String why) {
    storeDown = true;
    ledger.store(opening.connection(Connection.State.FAILED, why));
  }

  private void fail(Exception e) {
    log.error("The ledger in {} could not be opened", opening.folder().root(), e);
    ledger.close();
    lastFault = Objects.requireNonNullElse(e.getMessage(), e.toString());
    otherLog = e instanceof OtherLogException;
    say(otherLog ? Connection.State.OTHER_LOG : Connection.State.FAILED, lastFault);
  }

  private void say(Connection.State state, String sentence) {
    screen.say(ledger.zone(), opening.connection(state, sentence), sentence);
  }

  /** Nothing can be sent from now on; what was sent a moment ago is answered, and kept. */
  private void leaveLedger() {
    hide("");
    ledger.close();
  }

  private void hide(String why) {
    screen.leave(ledger.zone(), opening.connection(Connection.State.STARTING, why), why);
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
    ledger.close();
  }
}
