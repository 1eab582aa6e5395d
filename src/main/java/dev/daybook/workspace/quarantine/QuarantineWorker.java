package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.tools.NewestWins;
import dev.daybook.workspace.tools.NowAndThen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may take long about the quarantine: writes a file on the thread {@code
 * daybook-quarantine-export}, and asks the registry about fields on {@code
 * daybook-quarantine-fields}, where the newest question wins.
 */
final class QuarantineWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QuarantineWorker.class);
  private static final int CLOSING_SECONDS = 5;

  private final SetAside records;
  private final ExecutorService exporter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-quarantine-export").factory());
  private final NewestWins<Asked> asker =
      new NewestWins<>("daybook-quarantine-fields", NewestWins.NO_PATIENCE, this::read);

  /** Takes the fields, or the sentence why there are none. */
  @FunctionalInterface
  interface Fields {
    void take(List<NamedField> fields, String why);
  }

  /** Takes how many were written, or the sentence why there is no file. */
  @FunctionalInterface
  interface Exported {
    void take(long records, String fault);
  }

  private record Asked(RawRecord raw, Fields answer) {}

  QuarantineWorker(SetAside records) {
    this.records = records;
  }

  /** Never waits; no answer if something newer was asked before its turn came, or on closing. */
  void read(RawRecord raw, Fields answer) {
    asker.ask(new Asked(raw, answer));
  }

  private void read(Asked asked, BooleanSupplier wanted) {
    try {
      List<NamedField> fields = records.fields(asked.raw);
      asked.answer.take(fields, fields.isEmpty() ? "No field can be read." : "");
    } catch (RuntimeException e) {
      if (wanted.getAsBoolean()) {
        log.info("The fields of a record cannot be read", e);
        asked.answer.take(List.of(), "The fields cannot be read now: " + e.getMessage());
      }
    }
  }

  /**
   * Never waits.
   *
   * @param progress told now and then how many records are written
   */
  void export(Path file, LongConsumer progress, Exported exported) {
    submit(
        () -> {
          try (ReadModelReader reader = records.reader()) {
            long done =
                QuarantineCsv.write(
                    reader.quarantined(), file, new NowAndThen<>(progress::accept)::accept);
            exported.take(done, "");
          } catch (IOException e) {
            log.warn("The quarantine could not be exported to {}", file, e);
            exported.take(0, file + " cannot be written: " + e.getMessage());
          } catch (ReadModelException | CancellationException e) {
            exported.take(0, String.valueOf(e.getMessage()));
          } catch (RuntimeException e) {
            log.error("The quarantine could not be exported to {}", file, e);
            exported.take(0, "Something went wrong; the log file has the details.");
          }
        });
  }

  private void submit(Runnable work) {
    try {
      exporter.execute(work);
    } catch (RejectedExecutionException _) {
      log.debug("Asked while closing: nobody looks any more");
    }
  }

  /** An export under way is broken off, and its file is not left behind. */
  @Override
  public void close() {
    exporter.shutdownNow();
    asker.close();
    try {
      if (!exporter.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("An export is still being broken off");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
