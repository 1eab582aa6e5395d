package dev.daybook.workspace.difference;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.tools.Exporter;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.NewestWins;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares on the thread {@code daybook-difference}, where the newest question wins; what was begun
 * is finished, unless nobody compares any more. Writes files on {@code daybook-difference-export}.
 */
public final class DifferenceWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DifferenceWorker.class);

  private final NewestWins<Asked> comparer =
      new NewestWins<>("daybook-difference", NewestWins.ALL_PATIENCE, this::compare);
  private final Exporter exporter = new Exporter("daybook-difference-export");
  private final Supplier<ReadModelReader> readers;

  // These belong to the comparing thread.
  private final AccountIndex index = new AccountIndex();
  private LogEnd reversalsEnd = LogEnd.START;
  private PositionSet reversals = PositionSet.EMPTY;

  /**
   * What is asked.
   *
   * @param wanted false once nobody compares any more
   */
  record Request(Fold fold, AsOf a, AsOf b, BooleanSupplier wanted) {}

  private record Asked(Request request, Answer answer) {}

  /** Takes what came of a request: a difference, or the sentence why there is none. */
  @FunctionalInterface
  interface Answer {
    void take(@Nullable Compared compared, String fault);
  }

  /**
   * A worker.
   *
   * @param readers opens a connection to the read model, for one answer at a time
   */
  public DifferenceWorker(Supplier<ReadModelReader> readers) {
    this.readers = readers;
  }

  /** Never waits; {@code answer} is called on the worker's thread, if at all. */
  void compare(Request request, Answer answer) {
    comparer.ask(new Asked(request, answer));
  }

  private void compare(Asked asked, BooleanSupplier worth) {
    Request request = asked.request;
    BooleanSupplier wanted = () -> request.wanted().getAsBoolean() && worth.getAsBoolean();
    if (!wanted.getAsBoolean()) {
      return;
    }
    try {
      index.follow(request.fold());
      Compared.of(request.fold(), index, request.a(), request.b(), reversals(request), wanted)
          .ifPresent(found -> asked.answer.take(found, ""));
    } catch (ReadModelException e) {
      log.warn("The reversals could not be read", e);
      asked.answer.take(null, "Nothing can be compared now: " + e.getMessage());
    } catch (RuntimeException e) {
      log.error("A difference could not be computed", e);
      asked.answer.take(null, "This difference cannot be computed; the log file has the details.");
    }
  }

  private PositionSet reversals(Request request) {
    if (!request.fold().end().equals(reversalsEnd)) {
      // The file holds at least what the fold does; more reversals than that do no harm.
      try (ReadModelReader reader = readers.get()) {
        reversals = PositionSet.of(reader.reversalPositions());
      }
      reversalsEnd = request.fold().end();
    }
    return reversals;
  }

  /**
   * Never waits.
   *
   * @param done takes the sentence that says what came of it
   */
  void export(
      Path file, AsOf a, AsOf b, LazyRows<DifferenceTable.Row> rows, Consumer<String> done) {
    exporter.export(
        file,
        out -> DifferenceCsv.write(out, a, b, rows),
        (written, trouble) -> done.accept(trouble.isEmpty() ? said(written, file) : trouble));
  }

  private static String said(long accounts, Path file) {
    return (accounts == 1 ? "1 account" : accounts + " accounts")
        + " written into "
        + file.getFileName()
        + ".";
  }

  /** Breaks off what is under way; the read model's file is not touched any more after it. */
  @Override
  public void close() {
    comparer.close();
    exporter.close();
  }
}
