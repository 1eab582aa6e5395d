package dev.daybook.app;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * A data folder whose read model is ours, before its store is open: claimed at once, so that a
 * second start is told right away; opened in the background, which takes seconds.
 */
public final class ClaimedFolder {
  private final Opening opening;
  private final ReadModelFile file;
  private final EmbeddedStore.Options options;

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
    LedgerStore store;
    try {
      store = opening.store(options, onFatal);
    } catch (IOException | RuntimeException | InterruptedException e) {
      file.close();
      throw e;
    }
    try {
      return Session.open(store, file, clock, listener);
    } catch (RuntimeException e) {
      store.close();
      file.close();
      throw e;
    }
  }
}
