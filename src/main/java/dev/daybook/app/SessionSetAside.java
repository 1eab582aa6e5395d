package dev.daybook.app;

import dev.daybook.eventlog.EventLog;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.quarantine.SetAside;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The records that a session's ingest loop set aside. Thread-safe, as its parts are. */
record SessionSetAside(IngestLoop ingest, EventLog log, ReadModel model) implements SetAside {
  @Override
  public CompletableFuture<RetryResult> retry(Collection<LogPosition> of) {
    return ingest.retry(of);
  }

  @Override
  public List<NamedField> fields(RawRecord raw) {
    return log.decoder().fields(raw);
  }

  @Override
  public ReadModelReader reader() {
    return model.reader();
  }
}
