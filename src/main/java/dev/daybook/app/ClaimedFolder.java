package dev.daybook.app;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.KeptBook;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelException.Problem;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.early.EarlyBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder whose read model is ours, before its store is open: claimed at once, so that a
 * second start is told right away; opened in the background, which takes seconds.
 */
public final class ClaimedFolder {
  private static final Logger log = LoggerFactory.getLogger(ClaimedFolder.class);

  private final Opening opening;
  private final ReadModelFile file;
  private final EmbeddedStore.Options options;
  private volatile @Nullable CompletableFuture<Optional<EarlyBook>> early;

  ClaimedFolder(Opening opening, ReadModelFile file, EmbeddedStore.Options options) {
    this.opening = opening;
    this.file = file;
    this.options = options;
  }

  /**
   * Opens what this desk keeps, for a window; a command of the command line keeps nothing there.
   *
   * @throws dev.daybook.desk.DeskException if a newer Daybook wrote it
   */
  public KeptDesk desk() {
    return file.isOwn() ? KeptDesk.open(opening.folder().desk()) : KeptDesk.inMemory();
  }

  /**
   * Keeps the read model of another log beside, and takes an empty one for the log that is there
   * now. Before {@link #open}.
   *
   * @return where it is kept
   */
  public Path setAsideReadModel() {
    return file.setAside(opening.folder());
  }

  /**
   * Brings a read model that an older program wrote to this one's schema, which takes minutes for
   * millions of events and is all or nothing. Whoever does not call it finds {@link #open} slow.
   * After an exception the claim is given up.
   *
   * @param saying told a sentence before it begins, if there is anything to do
   */
  public void bringUpToDate(Consumer<String> saying) {
    if (!file.isOlder()) {
      return;
    }
    try {
      saying.accept(
          "Updating an older Daybook's read model, once: %,d MB, a minute per 3 GB"
              .formatted(Files.size(opening.folder().readModel()) >> 20));
      file.model();
    } catch (IOException e) {
      file.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Gives up the claim, if it is not opened after all. */
  public void release() {
    file.close();
  }

  /**
   * Opens the session; the claim belongs to it from now on, and is given up if it cannot be opened.
   *
   * @param onFatal told a sentence if the broker in this process dies
   * @throws dev.daybook.eventlog.OtherLogException if the read model holds another log
   */
  public Session open(InstantSource clock, Session.Listener listener, Consumer<String> onFatal)
      throws IOException, InterruptedException {
    return open(null, clock, listener, onFatal);
  }

  /**
   * As {@link #open(InstantSource, Session.Listener, Consumer)}, going on with what was loaded.
   *
   * @param book from {@link #load}, or null
   */
  public Session open(
      @Nullable KeptBook book,
      InstantSource clock,
      Session.Listener listener,
      Consumer<String> onFatal)
      throws IOException, InterruptedException {
    LedgerStore store;
    try {
      store = opening.store(options, onFatal);
    } catch (IOException | RuntimeException | InterruptedException e) {
      file.close();
      throw e;
    }
    try {
      return Session.open(store, file, book, clock, listener);
    } catch (RuntimeException e) {
      suspectIfDamaged(e);
      store.close();
      file.close();
      throw e;
    }
  }

  /**
   * Loads what the read model holds, which takes no store.
   *
   * @return null if it cannot be read: the session will meet that again, and say it
   */
  public @Nullable KeptBook load(Consumer<IngestStatus> listener) {
    try {
      return KeptBook.load(file.model(), listener);
    } catch (ReadModelException e) {
      log.warn("What the read model holds cannot be shown before the store is open", e);
      return null;
    }
  }

  /**
   * What was kept of the read model the last time: there at once, while loading takes its time.
   *
   * @return null if there is none, or it is of another read model, or that cannot be read
   */
  public @Nullable EarlyBook early() {
    CompletableFuture<Optional<EarlyBook>> begun = early;
    return (begun == null ? readEarly() : begun.join()).orElse(null);
  }

  /** Begins with {@link #early} on another thread, for who has to do something else before. */
  public void beginEarly() {
    early =
        CompletableFuture.supplyAsync(
            this::readEarly,
            task -> Thread.ofPlatform().daemon().name("daybook-early").start(task));
  }

  private Optional<EarlyBook> readEarly() {
    if (file.isOlder()) {
      return Optional.empty();
    }
    try {
      return EarlyBook.read(lastKnown(), file.model());
    } catch (ReadModelException e) {
      log.warn("The read model cannot be shown before it is loaded", e);
      return Optional.empty();
    }
  }

  /** Where a workspace keeps what it knows for {@link #early}. */
  public Path lastKnown() {
    return opening.folder().lastKnown();
  }

  /** A connection of the caller's own to the read model, before the session is open. */
  public ReadModelReader reader() {
    return file.model().reader();
  }

  private void suspectIfDamaged(RuntimeException e) {
    if (e instanceof ReadModelException fault && fault.problem() == Problem.DAMAGED) {
      file.suspect();
    }
  }
}
