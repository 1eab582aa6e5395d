package dev.daybook.bench;

import static java.util.Objects.requireNonNull;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.workspace.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The peer: the keys and values that stand in the topic of events, sent once more to a topic like
 * it, from memory, as fast as one plain producer can, as {@code kafka-producer-perf-test} does.
 * Acknowledged by all, idempotent, no transaction; batches, linger and buffer as Daybook has them.
 */
final class RawProduce {
  private static final String TOPIC = "bench-peer";
  private static final int WARM_UP = 200_000;
  private static final int ROUNDS = 3;

  private final Connection store;

  RawProduce(Connection store) {
    this.store = store;
  }

  /** Records per second of the fastest of some rounds: the peer is warm. */
  double perSecond() {
    List<ProducerRecord<byte[], byte[]>> records = recorded();
    try (TopicAdmin admin = new TopicAdmin(settings(KafkaSettings.DEFAULT_TOPIC));
        TopicAdmin own = new TopicAdmin(settings(TOPIC))) {
      own.createIfMissing(admin.describe().orElseThrow().partitions());
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                store.bootstrap(),
                "acks",
                "all",
                "batch.size",
                256 << 10,
                "linger.ms",
                5,
                "buffer.memory",
                64L << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      send(producer, records.subList(0, Math.min(WARM_UP, records.size())));
      double best = 0;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.max(best, send(producer, records));
      }
      return best;
    }
  }

  private static double send(
      KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
    AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
    long begun = System.nanoTime();
    for (ProducerRecord<byte[], byte[]> each : records) {
      var _ =
          producer.send(
              each,
              (_, e) -> {
                if (e != null) {
                  fault.set(e);
                }
              });
    }
    producer.flush();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (fault.get() != null) {
      throw new IllegalStateException("The peer could not send", fault.get());
    }
    return records.size() / seconds;
  }

  private List<ProducerRecord<byte[], byte[]>> recorded() {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", store.bootstrap(), "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(KafkaSettings.DEFAULT_TOPIC).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(p -> consumer.position(p) < requireNonNull(ends.get(p)))) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(r -> records.add(new ProducerRecord<>(TOPIC, r.key(), r.value())));
      }
    }
    return records;
  }

  private KafkaSettings settings(String topic) {
    return new KafkaSettings(topic, store.bootstrap(), store.registry(), Map.of());
  }
}
