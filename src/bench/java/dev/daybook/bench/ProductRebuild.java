package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ingest.Rebuild;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.TimelineSnapshot;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Daybook's own way from the log to a read model: decoded, duplicates known, every event with its
 * bytes and all indexes in SQLite, and in the timeline.
 */
final class ProductRebuild {
  private ProductRebuild() {}

  /** An empty read model that takes in the log while it serves, until all is published. */
  static Contestant.Outcome firstFold(KafkaSettings store, Path file, long events)
      throws InterruptedException {
    Tally tally = new Tally(events);
    long begun = System.nanoTime();
    ReadModel model = ReadModel.open(file);
    try (TopicAdmin admin = new TopicAdmin(store)) {
      model.requireLog(store.topic(), admin.identity().orElseThrow());
    }
    try (KafkaEventLog log = new KafkaEventLog(store);
        IngestLoop loop =
            new IngestLoop(
                log,
                model,
                InstantSource.system(),
                fold -> tally.reach(fold.events()),
                status -> {
                  if (status instanceof IngestStatus.Failed(_, String sentence)) {
                    tally.fail(new IllegalStateException(sentence));
                  }
                })) {
      loop.start();
      Tally.Rate rate = tally.await(begun);
      return new Contestant.Outcome(rate, balances(loop.latest()));
    }
  }

  /**
   * A rebuild beside a live file, and its timeline loaded. Making the live file is not counted, nor
   * comparing the two, during which the new one is synced: the peers sync nothing.
   */
  static Contestant.Outcome rebuild(KafkaSettings store, Path folder, long events)
      throws InterruptedException {
    Path live = folder.resolve("live.db");
    firstFold(store, live, events);
    Path file = folder.resolve("readmodel.db");
    try (KafkaEventLog log = new KafkaEventLog(store)) {
      Rebuild.Result result = new Rebuild(log, ReadModel.open(live), file, _ -> {}).run();
      if (result.difference().isPresent()) {
        throw new IllegalStateException(result.difference().get());
      }
      ReadModel model = ReadModel.open(file);
      long begun = System.nanoTime();
      Fold fold = KeptBook.load(model, _ -> {}).fold();
      double nanos = result.folding().toNanos() + (double) (System.nanoTime() - begun);
      double rate = events * 1e9 / nanos;
      return new Contestant.Outcome(new Tally.Rate(rate, rate), balances(fold));
    }
  }

  private static Map<AccountId, Amount> balances(Fold fold) {
    if (fold.duplicates() + fold.quarantined() > 0) {
      throw new IllegalStateException("Not every record was taken for an event of its own");
    }
    return balances(fold.timeline());
  }

  private static Map<AccountId, Amount> balances(TimelineSnapshot timeline) {
    Balances all = timeline.balances(AsOf.LIVE);
    Map<AccountId, Amount> balances = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      balances.put(all.account(i), all.balance(i));
    }
    return balances;
  }
}
