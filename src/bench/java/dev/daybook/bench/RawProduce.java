package dev.daybook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.workspace.status.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * it, from memory, as fast as one plain producer can, in a process of its own, as {@code
 * kafka-producer-perf-test} does. Acknowledged by all, idempotent, no transaction; batches, linger
 * and buffer as Daybook has them.
 */
final class RawProduce {
  private static final String TOPIC = "bench-peer";
  private static final int MORE_ROUNDS = 4;
  private static final long PATIENCE_SECONDS = 120;

  private final String bootstrap;
  private final String registry;

  private RawProduce(String bootstrap, String registry) {
    this.bootstrap = bootstrap;
    this.registry = registry;
  }

  /**
   * Records per second.
   *
   * @param once all of them once, by a process that has just started: what the tool prints
   * @param warm the fastest of further rounds of the same process
   */
  record Rates(double once, double warm) {}

  /** Measures in a process of its own. */
  static Rates inOwnProcess(Connection store) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddaybook.log=" + System.getProperty("daybook.log"),
                "-cp",
                System.getProperty("java.class.path"),
                RawProduce.class.getName(),
                store.bootstrap(),
                store.registry())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("The peer did not end well");
      }
      String[] rates = new String(process.getInputStream().readAllBytes(), UTF_8).split("\\s+");
      return new Rates(Double.parseDouble(rates[0]), Double.parseDouble(rates[1]));
    } finally {
      process.destroyForcibly();
    }
  }

  public static void main(String[] args) {
    Rates rates = new RawProduce(args[0], args[1]).measure();
    System.out.println(rates.once() + " " + rates.warm());
  }

  private Rates measure() {
    List<ProducerRecord<byte[], byte[]>> records = recorded();
    try (TopicAdmin admin = new TopicAdmin(settings(KafkaSettings.DEFAULT_TOPIC));
        TopicAdmin own = new TopicAdmin(settings(TOPIC))) {
      own.createIfMissing(admin.describe().orElseThrow().partitions());
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
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
      double once = send(producer, records);
      double warm = once;
      for (int round = 0; round < MORE_ROUNDS; round++) {
        warm = Math.max(warm, send(producer, records));
      }
      return new Rates(once, warm);
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
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
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
    return new KafkaSettings(topic, bootstrap, registry, Map.of());
  }
}
