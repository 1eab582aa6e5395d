package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.tools.NewestWins;
import dev.daybook.workspace.tools.NowAndThen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
  private static final int CLOSING_SECONDS = 5;
  private static final String FAULT = "Something went wrong; the log file has the details.";

  private final Supplier<ReadModelReader> readers;
  private final NewestWins<Asked> adder =
      new NewestWins<>("daybook-why", NewestWins.NO_PATIENCE, this::find);
  private final ExecutorService exporter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-why-export").factory());
  private final AtomicLong wantedExport = new AtomicLong();

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
   * @param ended told a sentence
   */
  void export(
      WhyAnswer answer,
      boolean newestFirst,
      Path file,
      Consumer<Long> progress,
      Consumer<String> ended) {
    long mine = wantedExport.incrementAndGet();
    submit(
        () -> {
          try (ReadModelReader reader = readers.get()) {
            WhyCsv.write(
                answer,
                newestFirst,
                reader,
                file,
                () -> wantedExport.get() == mine,
                new NowAndThen<>(progress)::accept);
            ended.accept("");
          } catch (IOException e) {
            log.warn("Events could not be exported to {}", file, e);
            ended.accept(file + " cannot be written: " + e.getMessage());
          } catch (ReadModelException | CancellationException e) {
            ended.accept(String.valueOf(e.getMessage()));
          } catch (RuntimeException e) {
            log.error("Events could not be exported to {}", file, e);
            ended.accept(FAULT);
          }
        });
  }

  /** Breaks off the file that is being written, and leaves none behind. */
  void cancelExport() {
    wantedExport.incrementAndGet();
  }

  private void submit(Runnable work) {
    try {
      exporter.execute(work);
    } catch (RejectedExecutionException _) {
      log.debug("Asked while closing: nobody looks any more");
    }
  }

  @Override
  public void close() {
    cancelExport();
    adder.close();
    exporter.shutdown();
    try {
      if (!exporter.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("An export of the events behind a number is still being broken off");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
