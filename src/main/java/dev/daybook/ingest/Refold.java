package dev.daybook.ingest;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.readmodel.Intake;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Folds the log into a new file: what has expired from a vault, the rest from the log. */
final class Refold {
  private static final int VAULT_BATCH = 20_000;

  /** Small, so that few decoded records are alive: what outlives a collection has to be copied. */
  private static final int PIECE = 4_000;

  private final EventLog log;
  private final ReadModel vaultFile;
  private final Intake intake;
  private final Runnable requireRunning;
  private final Consumer<RebuildStage> listener;
  private final long begunNanos = System.nanoTime();

  Refold(
      EventLog log,
      ReadModel vaultFile,
      Intake intake,
      Runnable requireRunning,
      Consumer<RebuildStage> listener) {
    this.log = log;
    this.vaultFile = vaultFile;
    this.intake = intake;
    this.requireRunning = requireRunning;
    this.listener = listener;
  }

  /** Goes exactly so far, no further. */
  void upTo(LogEnd wanted) {
    while (!intake.next().covers(wanted)) {
      LogEnd start;
      try (LogReader reader = log.reader(intake.next())) {
        start = reader.start();
      }
      fromVault(start, wanted);
      fromLog(wanted);
    }
  }

  private void fromVault(LogEnd start, LogEnd wanted) {
    RecordDecoder decoder = log.decoder();
    try (Vault vault = vaultFile.vault()) {
      for (var each : new TreeMap<>(wanted.nextOffsets()).entrySet()) {
        int partition = each.getKey();
        long from = intake.next().nextOffset(partition);
        long to = Math.min(start.nextOffset(partition), each.getValue());
        List<LogEntry> batch = new ArrayList<>();
        vault.forEach(
            partition,
            from,
            to,
            (position, recorded, raw) -> {
              batch.add(decoder.decode(position, recorded, raw));
              if (batch.size() == VAULT_BATCH) {
                apply(batch, LogEnd.START, wanted);
                batch.clear();
              }
            });
        if (from < to) {
          apply(batch, new LogEnd(Map.of(partition, to)), wanted);
        }
      }
    }
  }

  /** Up to what is wanted, or to where more has expired by now: that too is in the vault. */
  private void fromLog(LogEnd wanted) {
    if (intake.next().covers(wanted)) {
      return;
    }
    LogReader reader = log.reader(intake.next());
    try (ReadAhead ahead = new ReadAhead(reader, intake.next(), PIECE, () -> true)) {
      while (!intake.next().covers(wanted)) {
        ReadAhead.Piece piece = ahead.take();
        if (piece.expired().stream()
            .anyMatch(gap -> wanted.nextOffset(gap.partition()) > gap.from())) {
          return;
        }
        apply(wanted.read(piece.entries()), earlier(piece.next(), wanted), wanted);
      }
    }
  }

  private void apply(List<LogEntry> entries, LogEnd end, LogEnd wanted) {
    requireRunning.run();
    intake.take(entries, end);
    double seconds = Math.max(1, System.nanoTime() - begunNanos) / 1e9;
    listener.accept(
        new RebuildStage.Folding(
            offsets(intake.next()), offsets(wanted), Math.round(intake.eventCount() / seconds)));
  }

  private static long offsets(LogEnd end) {
    return end.nextOffsets().values().stream().mapToLong(Long::longValue).sum();
  }

  private static LogEnd earlier(LogEnd reached, LogEnd wanted) {
    Map<Integer, Long> offsets = new HashMap<>();
    wanted
        .nextOffsets()
        .forEach(
            (partition, end) ->
                offsets.put(partition, Math.min(end, reached.nextOffset(partition))));
    return new LogEnd(offsets);
  }
}
