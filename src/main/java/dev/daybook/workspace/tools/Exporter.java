package dev.daybook.workspace.tools;

import dev.daybook.readmodel.ReadModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the files that the analyst asks for, one after the other, on a thread of its own. A file
 * is whole or not there. What is cancelled, or under way on closing, is broken off at its next row:
 * an export may be of millions of rows, and a closed window must not wait for them. It is told so
 * rather than interrupted, which might hit whatever the rows are read with.
 */
public final class Exporter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Exporter.class);
  private static final int CLOSING_SECONDS = 5;

  private final String name;
  private final ExecutorService thread;

  /** Grows with everything that is broken off. */
  private final AtomicLong epoch = new AtomicLong();

  /** Takes what came of an export, on the exporter's thread. */
  @FunctionalInterface
  public interface Ended {
    /**
     * Takes it.
     *
     * @param rows how many were written
     * @param trouble why there is no file, or empty
     */
    void take(long rows, String trouble);
  }

  /**
   * The thread begins with the first export.
   *
   * @param thread its name
   */
  public Exporter(String thread) {
    name = thread;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(thread).factory());
  }

  /** Any thread; never waits. Nothing comes of it after closing. */
  public void export(Path file, WholeFile.Content content, Ended ended) {
    long mine = epoch.get();
    try {
      thread.execute(() -> write(file, () -> epoch.get() == mine, content, ended));
    } catch (RejectedExecutionException _) {
      log.debug("Asked while closing: nobody looks any more");
    }
  }

  private static void write(
      Path file, BooleanSupplier wanted, WholeFile.Content content, Ended ended) {
    long rows = 0;
    String trouble = "";
    try {
      WantedWriter.require(wanted);
      rows = WholeFile.write(file, wanted, content);
    } catch (IOException e) {
      log.warn("{} could not be written", file, e);
      trouble = file + " cannot be written: " + e.getMessage();
    } catch (CancellationException e) {
      trouble = String.valueOf(e.getMessage());
    } catch (ReadModelException e) {
      log.warn("What was to be written into {} could not be read", file, e);
      trouble = String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      log.error("{} could not be written", file, e);
      trouble = "Something went wrong; the log file has the details.";
    }
    ended.take(rows, trouble);
  }

  /** Breaks off the file that is being written, and those that wait. */
  public void cancel() {
    epoch.incrementAndGet();
  }

  /** Breaks off what is under way; what its content reads is not touched any more after it. */
  @Override
  public void close() {
    thread.shutdown();
    cancel();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("{} is still being broken off", name);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
