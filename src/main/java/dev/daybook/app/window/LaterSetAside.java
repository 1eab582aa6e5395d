package dev.daybook.app.window;

import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.quarantine.SetAside;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The quarantine of a ledger whose store is still being opened: it can be read, the rest waits. */
final class LaterSetAside implements SetAside {
  private final CompletableFuture<SetAside> opened;
  private final Supplier<ReadModelReader> readers;

  LaterSetAside(CompletableFuture<SetAside> opened, Supplier<ReadModelReader> readers) {
    this.opened = opened;
    this.readers = readers;
  }

  @Override
  public CompletableFuture<RetryResult> retry(Collection<LogPosition> of) {
    return opened.thenCompose(there -> there.retry(of));
  }

  @Override
  public List<NamedField> fields(RawRecord raw) {
    SetAside there = opened.getNow(null);
    if (there == null) {
      throw new IllegalStateException("The event store is being opened.");
    }
    return there.fields(raw);
  }

  @Override
  public ReadModelReader reader() {
    return readers.get();
  }
}
