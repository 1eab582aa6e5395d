package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.WhyQuestion;
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
  private final ExecutorService adder = thread("daybook-why");
  private final ExecutorService exporter = thread("daybook-why-export");
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicLong wantedExport = new AtomicLong();

  /** Takes what came of a question, on the worker's thread. */
  interface Found {
    void answer(WhyAnswer answer);

    void check(WhyCheck check);

    void fault(String sentence);
  }

  WhyWorker(Supplier<ReadModelReader> readers) {
    this.readers = readers;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Nothing that was asked is wanted any more. */
  void forget() {
    wanted.incrementAndGet();
  }

  /** Gathers the events, then adds up their rows. */
  void find(WhyQuestion question, Fold fold, AsOf asOf, Found found) {
    long mine = wanted.incrementAndGet();
    BooleanSupplier stillWanted = () -> wanted.get() == mine;
    submit(
        adder,
        () -> {
          if (!stillWanted.getAsBoolean()) {
            return;
          }
          try (ReadModelReader reader = readers.get()) {
            WhyAnswer answer = WhyQuery.run(question, fold, asOf);
            found.answer(answer);
            found.check(
                WhyCheck.run(answer.events(), reader, stillWanted, new NowAndThen<>(found::check)));
          } catch (ReadModelException e) {
            log.warn("The rows behind a number could not be added up", e);
            found.fault("Their rows could not be added up: " + e.getMessage());
          } catch (RuntimeException e) {
            log.error("The events behind a number could not be found", e);
            found.fault(FAULT);
          }
        });
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
        exporter,
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

  private static void submit(ExecutorService thread, Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException _) {
      log.debug("Asked while closing: nobody looks any more");
    }
  }

  @Override
  public void close() {
    forget();
    cancelExport();
    adder.shutdown();
    exporter.shutdown();
    try {
      if (!adder.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
          || !exporter.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Work on the events behind a number is still being broken off");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
