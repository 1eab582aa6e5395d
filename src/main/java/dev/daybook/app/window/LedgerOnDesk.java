package dev.daybook.app.window;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.DataFolder;
import dev.daybook.app.KeptDesk;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.desk.DeskFile;
import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportModel;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ledger.Command;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.write.csv.post.ImportOptions;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open ledger's parts: the session, the workspace over it, and what is done with both. Opened
 * and closed on the desk's thread; any thread may ask for a part, and finds none while no ledger is
 * open.
 */
final class LedgerOnDesk {
  private static final Logger log = LoggerFactory.getLogger(LedgerOnDesk.class);

  private final Screen screen;
  private final VaultDesk vault;
  private final InstantSource clock;
  private final String author;
  private final Consumer<ImportModel> importOut;
  private final Consumer<Rebuilding> rebuildOut;
  private final RebuildDesk.Exchange exchange;
  private final Witness witness;

  private volatile ZoneId zone;
  private volatile @Nullable Workspace workspace;
  private volatile @Nullable ImportDesk importing;
  private volatile @Nullable RebuildDesk rebuilding;

  /** Commands that came while no ledger was open; the next one says so. */
  private final Queue<Command> unsent = new ConcurrentLinkedQueue<>();

  // Belongs to the desk's thread.
  private @Nullable Session session;
  private @Nullable ClaimedFolder claim;
  private @Nullable KeptDesk kept;

  LedgerOnDesk(
      Screen screen,
      VaultDesk vault,
      InstantSource clock,
      ZoneId zone,
      String author,
      Consumer<ImportModel> importOut,
      Consumer<Rebuilding> rebuildOut,
      RebuildDesk.Exchange exchange,
      Witness witness) {
    this.screen = screen;
    this.vault = vault;
    this.clock = clock;
    this.zone = zone;
    this.author = author;
    this.importOut = importOut;
    this.rebuildOut = rebuildOut;
    this.exchange = exchange;
    this.witness = witness;
  }

  /** What the analyst wants; any thread. */
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

  /** Gives up the commands that were never sent; says whether there were any. */
  boolean forgetUnsent() {
    boolean lost = !unsent.isEmpty();
    unsent.clear();
    return lost;
  }

  ZoneId zone() {
    return zone;
  }

  /** Something worth saying, if a ledger is open. */
  void notice(String sentence) {
    Workspace open = workspace;
    if (open != null) {
      open.notice(sentence);
    }
  }

  /** How the store does, if a ledger is open. */
  void store(Connection news) {
    Workspace open = workspace;
    if (open != null) {
      open.connection(news);
    }
  }

  @Nullable ImportDesk importing() {
    return importing;
  }

  @Nullable RebuildDesk rebuilding() {
    return rebuilding;
  }

  @Nullable Session session() {
    return session;
  }

  /** The claim on the folder of what is open. */
  @Nullable ClaimedFolder claim() {
    return claim;
  }

  /**
   * Opens a ledger; the last known state is there at once, for millions of events take seconds to
   * load, and a store to start. After an exception it is still to be closed.
   */
  void open(Opening opening, ClaimedFolder claimed, SessionSource source)
      throws IOException, InterruptedException {
    kept = null;
    Awaited awaited = new Awaited();
    FoldRelay relay = new FoldRelay();
    Session.Listener listener =
        new Session.Listener(
            fold -> {
              relay.fold(fold);
              witness.folded(fold);
            },
            relay::status);
    try {
      source.bringUpToDate(
          sentence ->
              screen.say(zone, opening.connection(Connection.State.STARTING, ""), sentence));
      EarlyBook known = source.early();
      if (known != null) {
        begin(early(opening, claimed, awaited, relay, known));
      }
      KeptBook book = source.book(listener);
      if (book != null && book.fold().events() > 0) {
        listener.fold().accept(book.fold());
        if (known == null) {
          begin(early(opening, claimed, awaited, relay, null));
        }
      }
      opened(opening, claimed, awaited, source.open(book, listener), relay);
    } catch (IOException | RuntimeException | InterruptedException e) {
      awaited.fail(e);
      throw e;
    }
  }

  /** Nobody else has the claim yet: it is given up if this cannot be. */
  private Workspace early(
      Opening opening,
      ClaimedFolder claimed,
      Awaited awaited,
      FoldRelay relay,
      @Nullable EarlyBook known) {
    try {
      Connection starting = opening.connection(Connection.State.STARTING, "");
      return workspace(claimed, awaited, starting, relay, known);
    } catch (RuntimeException e) {
      KeptDesk opened = kept;
      close(opened == null ? null : opened.writer());
      claimed.release();
      throw e;
    }
  }

  private Workspace workspace(
      ClaimedFolder claimed,
      Awaited awaited,
      Connection connection,
      FoldRelay relay,
      @Nullable EarlyBook known) {
    KeptDesk desk = claimed.desk();
    kept = desk;
    Workspace fresh =
        new Workspace(
            awaited.handler(),
            claimed.reader(),
            new LaterSetAside(awaited.setAside(), claimed::reader),
            desk.writer(),
            connection.with(connection.state(), desk.after(connection.notice())),
            zone,
            clock,
            screen::show);
    fresh.keepLastKnown(claimed.lastKnown(), known);
    relay.to(fresh);
    workspace = fresh;
    return fresh;
  }

  private void begin(Workspace fresh) {
    screen.enter();
    fresh.start();
  }

  private void opened(
      Opening opening, ClaimedFolder claimed, Awaited awaited, Session opened, FoldRelay relay)
      throws InterruptedException {
    session = opened;
    claim = claimed;
    Workspace early = workspace;
    Connection connection = opened.connection();
    Workspace fresh = early == null ? workspace(claimed, awaited, connection, relay, null) : early;
    KeptDesk desk = Objects.requireNonNull(kept);
    if (early != null) {
      early.connection(connection.with(connection.state(), desk.after(connection.notice())));
    }
    awaited.arrive(opened);
    for (Command left = unsent.poll(); left != null; left = unsent.poll()) {
      fresh.unsent(left);
    }
    importing = importDesk(opening.folder(), opened, desk.writer().file());
    rebuilding = new RebuildDesk(opened, rebuildOut, exchange);
    vault.begin(opened.vaultInquiry(clock));
    boolean sample = opening.kind() == Connection.Kind.SAMPLE;
    if (sample) {
      SampleFilling.announce(fresh);
    }
    if (early == null) {
      begin(fresh);
    }
    if (sample) {
      SampleFilling.run(opened, fresh);
    }
  }

  private ImportDesk importDesk(DataFolder folder, Session opened, DeskFile file) {
    return new ImportDesk(
        () ->
            new SessionBook(
                opened, file, new ImportOptions(author, zone, folder.rememberedCurrency(), true)),
        folder.root().resolve("csv-mappings"),
        importOut);
  }

  /** Closes all but the session, which belongs to the caller from now on. */
  void closeAllButSession() {
    RebuildDesk rebuilds = rebuilding;
    rebuilding = null;
    close(rebuilds);
    ImportDesk files = importing;
    importing = null;
    close(files);
    close(vault.end());
    vault.ended();
    close(workspace); // takes intents to the end, so none is dropped
    workspace = null;
    session = null;
  }

  /** Closes all that is open. */
  void close() {
    Session open = session;
    closeAllButSession();
    close(open);
  }

  /** A fault of one part must not keep the others open. */
  private static void close(@Nullable AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      log.error("The ledger was not closed cleanly; the next start will recover it", e);
    }
  }
}
