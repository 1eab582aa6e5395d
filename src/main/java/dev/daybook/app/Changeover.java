package dev.daybook.app;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.ingest.Rebuild;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A session at rest, its store running and its claim on the folder held, while the read model is
 * exchanged beneath it. Either {@link #reopen} or {@link #close} ends it. One thread.
 */
public final class Changeover implements AutoCloseable {
  private final LedgerStore store;
  private final ReadModelFile file;

  Changeover(LedgerStore store, ReadModelFile file) {
    this.store = store;
    this.file = file;
  }

  /**
   * Puts what was folded anew in the place of the read model, with what that took in meanwhile. If
   * this throws, the old one is still there, and the other one gone.
   *
   * @param keepOld whether the old file is kept
   * @return where it is kept
   * @throws NoSuchFileException if nothing was folded anew
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer
   * @throws dev.daybook.readmodel.ReadModelException if a file cannot be used
   */
  public Optional<Path> replace(boolean keepOld) throws IOException {
    DataFolder folder = file.folder();
    if (!Files.exists(folder.rebuild())) {
      throw new NoSuchFileException(folder.rebuild().toString());
    }
    try {
      try (EventLog log = new KafkaEventLog(store.settings())) {
        new Rebuild(log, file.model(), folder.rebuild(), _ -> {}).catchUp();
      }
      return Replacement.make(folder, keepOld);
    } finally {
      Rebuild.delete(folder.rebuild()); // if it is still there, it is of no use any more
    }
  }

  /** Goes on with the file that is there; if it cannot, store and claim are given up. */
  public Session reopen(InstantSource clock, Session.Listener listener) {
    try {
      return Session.open(store, file, null, clock, listener);
    } catch (RuntimeException e) {
      if (e instanceof ReadModelException fault && fault.problem() == Problem.DAMAGED) {
        file.suspect();
      }
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } finally {
      file.close();
    }
  }
}
