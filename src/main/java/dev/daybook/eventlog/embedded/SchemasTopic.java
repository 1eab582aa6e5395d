package dev.daybook.eventlog.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The registry's memory: a compacted topic of one partition. This program alone writes it. */
final class SchemasTopic implements AutoCloseable {
  private static final String TOPIC = "_schemas";
  private static final long ANSWER_SECONDS = 15;

  private final KafkaProducer<byte[], byte[]> producer;

  private SchemasTopic(KafkaProducer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Creates the topic if it is missing, and folds all of it into the catalog. */
  static SchemasTopic open(String bootstrapServers, SchemaCatalog catalog) throws IOException {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "enable.metrics.push",
            false,
            "metric.reporters",
            "");
    create(client);
    readAll(client, catalog);
    Map<String, Object> config = new HashMap<>(client);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_SECONDS * 1000);
    return new SchemasTopic(
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  private static void create(Map<String, Object> client) throws IOException {
    NewTopic topic =
        new NewTopic(TOPIC, Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try (Admin admin = Admin.create(client)) {
      await(admin.createTopics(List.of(topic)).all());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException("The schemas topic cannot be created", e);
      }
    }
  }

  private static void readAll(Map<String, Object> client, SchemaCatalog catalog) {
    Map<String, Object> config = new HashMap<>(client);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          if (record.key() != null) {
            SchemaRecords.apply(record.key(), record.value(), catalog);
          }
        }
      }
    }
  }

  /** Returns when the record is stored. */
  void write(byte[] key, byte @Nullable [] value) throws IOException {
    try {
      await(producer.send(new ProducerRecord<>(TOPIC, key, value)));
    } catch (ExecutionException e) {
      throw new IOException("The schemas topic does not take the record", e);
    }
  }

  private static <T> void await(Future<T> answer) throws IOException, ExecutionException {
    try {
      answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("The embedded broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
