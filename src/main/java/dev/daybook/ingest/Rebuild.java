package dev.daybook.ingest;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.BulkProjector;
import dev.daybook.readmodel.Comparison;
import dev.daybook.readmodel.Digest;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.QuarantinedRecord;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the log anew into a second file while the live one serves, and compares the two: from the
 * log as far back as it goes, and before that from the live file's vault, so that nothing is lost
 * that only the vault still holds. Runs on the caller's thread; {@link #cancel} is for any.
 */
public final class Rebuild {
  private static final int PIECE = 10_000;
  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private static final String TOO_DAMAGED =
      "The read model's file is damaged: it cannot be read to its end.";

  private final EventLog eventLog;
  private final ReadModel live;
  private final Path file;
  private final Consumer<RebuildStage> listener;
  private volatile boolean cancelled;

  /**
   * A rebuild that has not begun.
   *
   * @param file the second file; what is there is overwritten
   * @param listener told how far it is, on the caller's thread
   */
  public Rebuild(EventLog eventLog, ReadModel live, Path file, Consumer<RebuildStage> listener) {
    this.eventLog = eventLog;
    this.live = live;
    this.file = file;
    this.listener = listener;
  }

  /**
   * What came of it.
   *
   * @param live what the live file says; empty if it is too damaged to be read
   * @param anew what the second file says
   * @param difference a sentence on the first event or account they disagree about
   * @param folding how long the fold took, without the comparison and the sync
   */
  public record Result(
      Optional<Digest> live, Digest anew, Optional<String> difference, Duration folding) {}

  /** The second file. */
  public Path file() {
    return file;
  }

  /** Makes {@link #run} end soon. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Folds and compares. Afterwards the second file is there, synced and closed; if this throws, it
   * is gone.
   *
   * @throws RebuildCancelledException if it was cancelled
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer
   * @throws dev.daybook.readmodel.ReadModelException if a file cannot be read or written
   */
  public Result run() {
    delete(file);
    boolean done = false;
    try (Comparison comparison = Comparison.of(live.file())) {
      long begun = System.nanoTime();
      fold(comparison);
      Duration folding = Duration.ofNanos(System.nanoTime() - begun);
      Result result = compareWhileSyncing(comparison, folding);
      done = true;
      return result;
    } finally {
      if (!done) {
        delete(file);
      }
    }
  }

  private void fold(Comparison comparison) {
    try (BulkProjector projector = live.bulk(file)) {
      LogEnd now = comparison.now();
      Refold refold = new Refold(eventLog, live, projector, this::requireRunning, listener);
      refold.upTo(now);
      refold.upTo(comparison.pin()); // what came meanwhile
      projector.finish();
    }
  }

  /** The disk is waited for while the processor has something else to do. */
  private Result compareWhileSyncing(Comparison comparison, Duration folding) {
    CompletableFuture<?> synced =
        CompletableFuture.runAsync(
            this::sync, task -> Thread.ofPlatform().daemon().name("daybook-sync").start(task));
    try {
      Result result = compare(comparison, folding);
      join(synced);
      return result;
    } finally {
      synced.handle((_, _) -> true).join(); // nobody has the file open any more
    }
  }

  private Result compare(Comparison comparison, Duration folding) {
    listener.accept(new RebuildStage.Comparing());
    CompletableFuture<Anew> other =
        CompletableFuture.supplyAsync(
            this::readAnew,
            task -> Thread.ofPlatform().daemon().name("daybook-digest").start(task));
    try {
      Digest here = comparison.digest(this::requireRunning);
      Optional<String> timeline = comparison.timelineDifference(this::requireRunning);
      Anew anew = join(other);
      comparison.with(file);
      Optional<String> difference =
          here.equals(anew.digest)
              ? timeline.or(() -> anew.timeline.map("Folded anew. "::concat))
              : difference(comparison);
      requireRunning();
      return new Result(Optional.of(here), anew.digest, difference, folding);
    } catch (ReadModelException e) {
      if (e.problem() != ReadModelException.Problem.DAMAGED) {
        throw e;
      }
      log.warn("The live file cannot be compared", e);
      return new Result(Optional.empty(), join(other).digest, Optional.of(TOO_DAMAGED), folding);
    } finally {
      other.handle((_, _) -> true).join(); // nobody reads the file any more
    }
  }

  private static Optional<String> difference(Comparison comparison) {
    return comparison
        .firstDifference()
        .or(() -> Optional.of("They do not say the same; no single event or account shows it."));
  }

  /** What was read of the second file. */
  private record Anew(Digest digest, Optional<String> timeline) {}

  private Anew readAnew() {
    return new Anew(
        ReadModel.digest(file, this::requireRunning),
        ReadModel.timelineDifference(file, this::requireRunning));
  }

  private static <T> T join(CompletableFuture<T> background) {
    try {
      return background.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void requireRunning() {
    if (cancelled) {
      throw new RebuildCancelledException();
    }
  }

  /**
   * Takes into the second file what the live one has taken in since {@link #run}, so that it can
   * stand in for it: from the live file's vault what the log has let go of meanwhile. Nobody may
   * write either file.
   *
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer
   */
  public void catchUp() {
    LogEnd wanted;
    try (Comparison comparison = Comparison.of(live.file())) {
      wanted = comparison.now();
    }
    try (Projector projector = ReadModel.open(file).projector()) {
      new Refold(eventLog, live, projector, this::requireRunning, listener).upTo(wanted);
      retryAsLive(projector);
    }
    live.copyGapsTo(file);
  }

  /** What was taken back from the live file's quarantine since then is taken back here too. */
  private void retryAsLive(Projector projector) {
    Set<LogPosition> liveOnes = new HashSet<>();
    List<QuarantinedRecord> released = new ArrayList<>();
    try (ReadModelReader reader = live.reader();
        ReadModelReader anew = ReadModel.open(file).reader()) {
      forEachQuarantined(reader, record -> liveOnes.add(record.position()));
      forEachQuarantined(
          anew,
          record -> {
            if (!liveOnes.contains(record.position())) {
              released.add(record);
            }
          });
    }
    RecordDecoder decoder = eventLog.decoder();
    projector.retry(
        released.stream()
            .map(record -> decoder.decode(record.position(), record.recorded(), record.raw()))
            .toList());
  }

  private static void forEachQuarantined(
      ReadModelReader reader, Consumer<QuarantinedRecord> consumer) {
    List<QuarantinedRecord> piece = reader.quarantineAfter(null, PIECE);
    while (!piece.isEmpty()) {
      piece.forEach(consumer);
      piece = reader.quarantineAfter(piece.getLast().position(), PIECE);
    }
  }

  /** From here on the file survives a power cut. */
  private void sync() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a second file, of a rebuild that was broken off or has no use any more. */
  public static void delete(Path file) {
    try {
      for (String part : List.of("", "-journal", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
