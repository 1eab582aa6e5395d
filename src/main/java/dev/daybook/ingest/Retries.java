package dev.daybook.ingest;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.Projection;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.QuarantinedRecord;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Records of the quarantine that are to be tried again. Asked by any thread, done by the ingest
 * thread, in pieces: a quarantine may hold millions.
 */
final class Retries {
  private static final int PIECE = 10_000;

  private record Wanted(Set<LogPosition> of, CompletableFuture<RetryResult> result) {}

  private final EventLog log;
  private final ReadModel readModel;
  private final Runnable requireRunning;
  private final LinkedBlockingQueue<Wanted> wanted = new LinkedBlockingQueue<>();

  /** Why none will be done any more, or empty. */
  private volatile String end = "";

  /**
   * None yet.
   *
   * @param requireRunning throws when the loop is to stop: a retry must not outlive it
   */
  Retries(EventLog log, ReadModel readModel, Runnable requireRunning) {
    this.requireRunning = requireRunning;
    this.log = log;
    this.readModel = readModel;
  }

  CompletableFuture<RetryResult> ask(Collection<LogPosition> of) {
    Wanted each = new Wanted(Set.copyOf(of), new CompletableFuture<>());
    wanted.add(each);
    if (!end.isEmpty()) {
      end(end);
    }
    return each.result();
  }

  /** Does what was asked for; tells of each piece that was applied. */
  void run(Projector projector, BiConsumer<Projector, Projection> applied) {
    for (Wanted each = wanted.poll(); each != null; each = wanted.poll()) {
      try {
        each.result().complete(retry(projector, each.of(), applied));
      } catch (LogUnavailableException | ReadModelException e) {
        each.result().completeExceptionally(e); // what was applied stays so
      } catch (RuntimeException | Error e) {
        each.result().completeExceptionally(e);
        throw e;
      }
    }
  }

  private RetryResult retry(
      Projector projector, Set<LogPosition> of, BiConsumer<Projector, Projection> applied) {
    RecordDecoder decoder = log.decoder();
    RetryResult result = new RetryResult(0, 0, 0);
    try (ReadModelReader reader = readModel.reader()) {
      LogPosition after = null;
      while (true) {
        List<QuarantinedRecord> piece = reader.quarantineAfter(after, PIECE);
        if (piece.isEmpty()) {
          return result;
        }
        after = piece.getLast().position();
        Projection projection = projector.retry(decoded(piece, of, decoder));
        applied.accept(projector, projection);
        result =
            result.plus(
                projection.applied().size(), projection.duplicates(), projection.quarantined());
      }
    }
  }

  private List<LogEntry> decoded(
      List<QuarantinedRecord> piece, Set<LogPosition> of, RecordDecoder decoder) {
    List<LogEntry> entries = new ArrayList<>();
    for (QuarantinedRecord record : piece) {
      requireRunning.run();
      if (of.isEmpty() || of.contains(record.position())) {
        entries.add(decoder.decode(record.position(), record.recorded(), record.raw()));
      }
    }
    return entries;
  }

  /** None will be done from now on; the sentence says why. */
  void end(String sentence) {
    end = sentence;
    for (@Nullable Wanted each = wanted.poll(); each != null; each = wanted.poll()) {
      each.result().completeExceptionally(new FoldTimeoutException(sentence));
    }
  }
}
