package dev.daybook.app;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.ingest.Rebuild;
import dev.daybook.ingest.RebuildStage;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;

/**
 * A ledger opened only to fold its read model anew and compare, beside whoever has it open: nothing
 * of it is changed, and nothing is left over. One thread.
 */
public final class Verification implements AutoCloseable {
  private final DataFolder folder;
  private final LedgerStore store;
  private final EventLog log;
  private final ReadModel model;

  private Verification(DataFolder folder, LedgerStore store, EventLog log, ReadModel model) {
    this.folder = folder;
    this.store = store;
    this.log = log;
    this.model = model;
  }

  /**
   * Opens a ledger for it.
   *
   * @throws NoSuchFileException if there is no read model yet
   */
  public static Verification open(Opening opening) throws IOException, InterruptedException {
    DataFolder folder = opening.folder();
    if (!Files.exists(folder.readModel())) {
      throw new NoSuchFileException(folder.readModel().toString());
    }
    ReadModel model = ReadModel.existing(folder.readModel());
    LedgerStore store = opening.store(EmbeddedStore.Options.DEFAULT.unannounced(), _ -> {});
    EventLog log = new KafkaEventLog(store.settings());
    Verification made = new Verification(folder, store, log, model);
    try {
      try (ReadModelReader read = model.reader()) {
        SameLog.require(log, store, model, read.offsets());
      }
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** The fold and the comparison, for the caller's thread. */
  public Rebuild rebuild(Consumer<RebuildStage> listener) {
    return new Rebuild(log, model, folder.verification(), listener);
  }

  @Override
  public void close() {
    try {
      Rebuild.delete(folder.verification());
    } finally {
      try {
        log.close();
      } finally {
        store.close();
      }
    }
  }
}
