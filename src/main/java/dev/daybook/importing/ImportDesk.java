package dev.daybook.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports one file after the other: guesses its format, tries it out after every choice, posts it
 * when told to. What is asked comes from any thread and never waits; the work is done on one thread
 * of its own, {@code daybook-import}, where a newer choice breaks off an older trial. What was
 * broken off before the commit leaves no trace in the log.
 */
public final class ImportDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

  private final Supplier<ImportBook> books;
  private final KeptMappings mappings;
  private final Consumer<ImportModel> out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-import").factory());

  /** Counts what was asked: work for an older wish breaks off. */
  private final AtomicLong wish = new AtomicLong();

  /** What is on the desk; belongs to the thread. */
  private @Nullable FileOnDesk file;

  /** While a file is being posted, only breaking off is heard. */
  private volatile boolean posting;

  /**
   * A desk without a file on it.
   *
   * @param books opens the ledger for an import; called on this desk's thread
   * @param mappings the folder in which formats are kept
   * @param out takes every model, on any thread
   */
  public ImportDesk(Supplier<ImportBook> books, Path mappings, Consumer<ImportModel> out) {
    this.books = books;
    this.mappings = new KeptMappings(mappings);
    this.out = out;
  }

  /** Begins with a file. */
  public void open(Path chosen) {
    if (!posting) {
      submit(
          goOn -> {
            putAway();
            FileOnDesk opened = new FileOnDesk(chosen, books.get(), mappings, out);
            file = opened;
            opened.guess(goOn);
          });
    }
  }

  /** Chooses something otherwise, and tries the file out again. */
  public void choose(ImportKey key, String value) {
    unlessPosting((on, goOn) -> on.choose(key, value, goOn));
  }

  /** Takes a kept format. */
  public void load(String name) {
    unlessPosting((on, goOn) -> on.load(name, goOn));
  }

  /** Tries the file out again. */
  public void tryOut() {
    unlessPosting(FileOnDesk::tryOutAgain);
  }

  /** Keeps the present format under a name, after what is being done: it breaks nothing off. */
  public void keep(String name) {
    queue(wish.get(), withFile((on, _) -> on.keep(name)));
  }

  /**
   * Posts what was tried out; what is still being tried out is shown first.
   *
   * @param trial the number of the trial that was looked at
   */
  public void post(int trial, boolean leaveOut) {
    submit(
        withFile(
            (on, goOn) -> {
              posting = true;
              try {
                on.post(trial, leaveOut, goOn);
              } finally {
                posting = false;
              }
            }));
  }

  /** Breaks off what is being done, unless it is done already. */
  public void cancel() {
    submit(withFile((on, _) -> on.brokenOff()));
  }

  /** Puts the file away; breaks off what is being done. */
  public void putAside() {
    submit(_ -> putAway());
  }

  private void putAway() {
    FileOnDesk old = file;
    file = null;
    if (old != null) {
      out.accept(ImportModel.nothing(old.zone()));
      old.close();
    }
  }

  /** Work on the desk's thread; may fail or be broken off. */
  private interface Job {
    /**
     * @param goOn false once something newer was asked
     */
    void run(BooleanSupplier goOn) throws IOException, InterruptedException;
  }

  /** The same on the file that is on the desk. */
  private interface FileJob {
    void run(FileOnDesk on, BooleanSupplier goOn) throws IOException, InterruptedException;
  }

  private Job withFile(FileJob job) {
    return goOn -> {
      FileOnDesk on = file;
      if (on != null) {
        job.run(on, goOn);
      }
    };
  }

  private void unlessPosting(FileJob job) {
    if (!posting) {
      submit(withFile(job));
    }
  }

  /** What was asked before is broken off. */
  private void submit(Job job) {
    queue(wish.incrementAndGet(), job);
  }

  private void queue(long mine, Job job) {
    thread.execute(
        () -> {
          try {
            job.run(() -> wish.get() == mine);
          } catch (CancellationException _) {
            // The newer wish, next in line, says how things stand.
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            failed("The file cannot be read: " + e.getMessage(), e);
          } catch (RuntimeException e) {
            failed("This import failed; the log file has the details.", e);
          }
        });
  }

  private void failed(String sentence, Exception e) {
    log.warn("An import failed", e);
    if (file != null) {
      file.failed(sentence);
    }
  }

  /** Breaks off whatever is being done and waits for the thread to end. */
  @Override
  public void close() {
    wish.incrementAndGet();
    thread.execute(this::putAway);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
