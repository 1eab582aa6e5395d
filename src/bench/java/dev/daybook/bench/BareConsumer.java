package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The bound: a consumer that only counts committed records, fetching as Daybook's does. */
final class BareConsumer {
  private BareConsumer() {}

  static Contestant.Outcome run(KafkaSettings store, long events) throws InterruptedException {
    Tally tally = new Tally(events);
    long begun = System.nanoTime();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                store.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                20_000,
                "max.partition.fetch.bytes",
                8 << 20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(store.topic()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long seen = 0;
      while (seen < events) {
        var records = consumer.poll(Duration.ofSeconds(10));
        if (records.isEmpty()) {
          throw new IllegalStateException("The topic ends after " + seen + " records");
        }
        for (ConsumerRecord<byte[], byte[]> _ : records) {
          seen++;
        }
        tally.reach(seen);
      }
    }
    return new Contestant.Outcome(tally.await(begun), Map.of());
  }
}
