package dev.daybook.workspace.quarantine;

import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A read model in which nothing was set aside, and that nobody writes to. */
public record NothingSetAside(ReadModel model) implements SetAside {
  @Override
  public CompletableFuture<RetryResult> retry(Collection<LogPosition> of) {
    return CompletableFuture.failedFuture(new IllegalStateException("Nothing is tried again"));
  }

  @Override
  public List<NamedField> fields(RawRecord raw) {
    return List.of();
  }

  @Override
  public ReadModelReader reader() {
    return model.reader();
  }
}
