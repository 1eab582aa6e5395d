package dev.daybook.campaign.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What writers that know nothing of Daybook's rules put into a topic: events without an id, the
 * same event again in another place, facts that contradict each other, and bytes that are no event.
 * The same seed gives the same records. One thread uses it.
 */
final class ForeignRecords {
  /** Accounts below this one are Daybook's; here they get movements only. */
  private static final int FIRST = 1_000;

  private static final int CONTRADICTORY = 2_000;
  private static final int ENORMOUS = 3_000;
  private static final int ACCOUNTS = 200;
  private static final int FIXED_PARTITIONS = 2;
  private static final int REMEMBERED = 500;

  private final String topic;
  private final SplittableRandom random;
  private final ForeignValues values;
  private final List<ProducerRecord<byte[], byte[]>> repeatable = new ArrayList<>();

  ForeignRecords(String topic, PlainRegistry registry, long seed) {
    this.topic = topic;
    random = new SplittableRandom(seed);
    values = new ForeignValues(topic, registry, random);
  }

  /** The next record, for one of so many partitions. */
  ProducerRecord<byte[], byte[]> next(int partitions) {
    int partition = random.nextInt(partitions);
    int kind = random.nextInt(100);
    if (kind < 50) {
      int account = anyAccount();
      return record(partition, account, values.movement(account));
    }
    if (kind < 68) {
      int account = foreignAccount();
      return remembered(record(partition, account, values.posting(account, "EUR")));
    }
    if (kind < 78) {
      return again(partition);
    }
    if (kind < 84) {
      int account = foreignAccount();
      return record(partition, account, values.fact(account));
    }
    if (kind < 92) {
      return contradictory();
    }
    if (kind < 93) {
      return record(0, ENORMOUS, values.enormous(ENORMOUS));
    }
    int account = foreignAccount();
    return record(partition, account, values.poison(account));
  }

  private ProducerRecord<byte[], byte[]> remembered(ProducerRecord<byte[], byte[]> record) {
    if (repeatable.size() < REMEMBERED) {
      repeatable.add(record);
    } else {
      repeatable.set(random.nextInt(REMEMBERED), record);
    }
    return record;
  }

  /** The same bytes in another place. */
  private ProducerRecord<byte[], byte[]> again(int partition) {
    if (repeatable.isEmpty()) {
      return contradictory();
    }
    ProducerRecord<byte[], byte[]> before = repeatable.get(random.nextInt(repeatable.size()));
    return new ProducerRecord<>(topic, partition, before.key(), before.value());
  }

  /**
   * Facts of which the first one counts. Each account's are in one partition, so that all readers
   * agree which is the first.
   */
  private ProducerRecord<byte[], byte[]> contradictory() {
    int account = CONTRADICTORY + random.nextInt(10);
    String currency = List.of("EUR", "EUR", "USD", "GBP").get(random.nextInt(4));
    byte[] value =
        random.nextInt(5) == 0
            ? values.opened(account, currency)
            : values.posting(account, currency);
    return record(account % FIXED_PARTITIONS, account, value);
  }

  private int anyAccount() {
    return random.nextInt(10) == 0 ? 1 + random.nextInt(20) : foreignAccount();
  }

  private int foreignAccount() {
    return FIRST + random.nextInt(ACCOUNTS);
  }

  private ProducerRecord<byte[], byte[]> record(
      int partition, int account, byte @Nullable [] value) {
    return new ProducerRecord<>(topic, partition, values.key(account), value);
  }
}
