package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.tools.Exporter;
import dev.daybook.workspace.tools.NewestWins;
import dev.daybook.workspace.tools.NowAndThen;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may take long about the events behind a number: gathers them and adds up their rows on
 * the thread {@code daybook-why}, writes them into a file on {@code daybook-why-export}. Never
 * waits; the newest question ends the one before.
 */
final class WhyWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WhyWorker.class);
  private static final String FAULT = "Something went wrong; the log file has the details.";

  private final Supplier<ReadModelReader> readers;
  private final NewestWins<Asked> adder =
      new NewestWins<>("daybook-why", NewestWins.NO_PATIENCE, this::find);
  private final Exporter exporter = new Exporter("daybook-why-export");

  /** Takes what came of a question, on the worker's thread. */
  interface Found {
    void answer(WhyAnswer answer);

    void check(WhyCheck check);

    void fault(String sentence);
  }

  private record Asked(WhyQuestion question, Fold fold, AsOf asOf, Found found) {}

  WhyWorker(Supplier<ReadModelReader> readers) {
    this.readers = readers;
  }

  /** Nothing that was asked is wanted any more. */
  void forget() {
    adder.forget();
  }

  /** Gathers the events, then adds up their rows. */
  void find(WhyQuestion question, Fold fold, AsOf asOf, Found found) {
    adder.ask(new Asked(question, fold, asOf, found));
  }

  private void find(Asked asked, BooleanSupplier wanted) {
    Found found = asked.found;
    try (ReadModelReader reader = readers.get()) {
      WhyAnswer answer = WhyQuery.run(asked.question, asked.fold, asked.asOf);
      found.answer(answer);
      found.check(WhyCheck.run(answer.events(), reader, wanted, new NowAndThen<>(found::check)));
    } catch (ReadModelException e) {
      log.warn("The rows behind a number could not be added up", e);
      found.fault("Their rows could not be added up: " + e.getMessage());
    } catch (RuntimeException e) {
      log.error("The events behind a number could not be found", e);
      found.fault(FAULT);
    }
  }

  /**
   * Writes all events of an answer.
   *
   * @param progress told now and then how many are written
   */
  void export(
      WhyAnswer answer,
      boolean newestFirst,
      Path file,
      Consumer<Long> progress,
      Exporter.Ended ended) {
    exporter.export(
        file,
        out -> {
          try (ReadModelReader reader = readers.get()) {
            return WhyCsv.write(
                out, answer, newestFirst, reader, new NowAndThen<>(progress)::accept);
          }
        },
        ended);
  }

  /** Breaks off the file that is being written, and leaves none behind. */
  void cancelExport() {
    exporter.cancel();
  }

  @Override
  public void close() {
    adder.close();
    exporter.close();
  }
}
