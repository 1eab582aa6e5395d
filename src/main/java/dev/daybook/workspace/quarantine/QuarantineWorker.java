package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.tools.Exporter;
import dev.daybook.workspace.tools.NewestWins;
import dev.daybook.workspace.tools.NowAndThen;
import java.nio.file.Path;
import java.util.List;
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

  private final SetAside records;
  private final Exporter exporter = new Exporter("daybook-quarantine-export");
  private final NewestWins<Asked> asker =
      new NewestWins<>("daybook-quarantine-fields", NewestWins.NO_PATIENCE, this::read);

  /** Takes the fields, or the sentence why there are none. */
  @FunctionalInterface
  interface Fields {
    void take(List<NamedField> fields, String why);
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
  void export(Path file, LongConsumer progress, Exporter.Ended ended) {
    exporter.export(
        file,
        out -> {
          try (ReadModelReader reader = records.reader()) {
            return QuarantineCsv.write(
                out, reader.quarantined(), new NowAndThen<>(progress::accept)::accept);
          }
        },
        ended);
  }

  /** An export under way is broken off, and its file is not left behind. */
  @Override
  public void close() {
    exporter.close();
    asker.close();
  }
}
