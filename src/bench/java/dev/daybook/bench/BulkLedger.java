package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Two years of a ledger, written in bulk: transactions of 20,000 events, in the order of their
 * effective times but for one in a hundred, which is up to thirty days late.
 */
final class BulkLedger {
  private static final int TRANSACTION = 20_000;
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofDays(730);
  private static final int LATEST_SECONDS = 30 * 86_400;

  private final int events;
  private final SyntheticEvents synthetic;

  BulkLedger(int events, int accounts) {
    if (events < accounts) {
      throw new IllegalArgumentException("Every account is opened: that takes " + accounts);
    }
    this.events = events;
    this.synthetic = new SyntheticEvents(accounts);
  }

  /** Writes all of it; once. */
  SyntheticEvents writeTo(KafkaSettings store) {
    long stepNanos = LENGTH.toNanos() / events;
    Random lateness = new Random(events);
    try (EventProducer producer = new EventProducer(store)) {
      for (int from = 0; from < events; from += TRANSACTION) {
        producer.begin();
        for (int i = from; i < Math.min(from + TRANSACTION, events); i++) {
          producer.send(synthetic.next(effective(i * stepNanos, lateness)));
        }
        producer.commit();
      }
    }
    return synthetic;
  }

  private static Instant effective(long nanos, Random lateness) {
    Instant onTime = BEGIN.plusMillis(nanos / 1_000_000);
    if (lateness.nextInt(100) > 0) {
      return onTime;
    }
    Instant late = onTime.minusSeconds(lateness.nextInt(LATEST_SECONDS));
    return late.isBefore(BEGIN) ? BEGIN : late;
  }
}
