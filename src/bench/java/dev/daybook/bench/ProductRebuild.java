package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.Balances;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Daybook's own way from the log to an empty read model: decoded, duplicates known, every event
 * with its bytes and all indexes in SQLite, and in the timeline. It is done when all of it is
 * committed and published.
 */
final class ProductRebuild {
  private ProductRebuild() {}

  static Contestant.Outcome run(KafkaSettings store, Path file, long events)
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

  private static Map<AccountId, Amount> balances(Fold fold) {
    if (fold.duplicates() + fold.quarantined() > 0) {
      throw new IllegalStateException("Not every record was taken for an event of its own");
    }
    Balances all = fold.timeline().balances(AsOf.LIVE);
    Map<AccountId, Amount> balances = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      balances.put(all.account(i), all.balance(i));
    }
    return balances;
  }
}
