package dev.daybook.workspace.quarantine;

import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModelReader;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The records that an open ledger set aside. Thread-safe. */
public interface SetAside {
  /**
   * Tries records again; never waits.
   *
   * @param of which, or empty for all
   * @return what came of it, or exceptionally the sentence why nothing did
   */
  CompletableFuture<RetryResult> retry(Collection<LogPosition> of);

  /**
   * What can be read of a record, in its writer's own names. May ask the registry, and wait for it.
   *
   * @throws RuntimeException with a sentence, if the registry does not answer
   */
  List<NamedField> fields(RawRecord raw);

  /** A connection of the caller's own to the read model. */
  ReadModelReader reader();
}
