package dev.daybook.eventlog.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The settings of the Kafka clients, each with its reason. */
final class ClientConfigs {
  private ClientConfigs() {}

  static Map<String, Object> admin(KafkaSettings settings) {
    Map<String, Object> config = common(settings);
    // Somebody waits for the answer: a store that is not there is said in seconds, not in a minute.
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    addProperties(config, settings, "admin.");
    return config;
  }

  static Map<String, Object> consumer(KafkaSettings settings) {
    Map<String, Object> config = common(settings);
    // Few, so that few decoded records are alive at once: a collection copies them all.
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4_000);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
    // An answer holds at least one byte: a new event is seen at once.
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    // A broker answers one request of a connection after the other: asking for the log's end, or
    // closing, waits for the open fetch.
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    // How soon an added partition is seen.
    config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 5_000);
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    addProperties(config, settings, "consumer.");
    // Where the wanted offset is gone, that is told before anything else is read.
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return config;
  }

  static Map<String, Object> producer(KafkaSettings settings, int transactionTimeoutMillis) {
    Map<String, Object> config = common(settings);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, AvroKeySerializer.class.getName());
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, AvroEventSerializer.class.getName());
    config.put("schema.registry.url", settings.registryUrl());
    // A large transaction fills batches; a small one does not wait for them, because its commit
    // flushes.
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    // initTransactions polls its coordinator at this pace: 8 ms instead of 106.
    config.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 5);
    addProperties(config, settings, "producer.");
    // A dead writer's open transaction hides later records from readers for this long.
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, transactionTimeoutMillis);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(settings));
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    return config;
  }

  /** Part of the wire contract: all Daybooks that write to one topic fence each other by it. */
  static String transactionalId(KafkaSettings settings) {
    return "daybook.writer." + settings.topic();
  }

  private static Map<String, Object> common(KafkaSettings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    // No reporting of the analyst's client to the cluster, no JMX.
    config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    return config;
  }

  private static void addProperties(
      Map<String, Object> config, KafkaSettings settings, String prefix) {
    settings
        .clientProperties()
        .forEach(
            (name, value) -> {
              if (role(name) == null) {
                config.put(name, value);
              }
            });
    settings
        .clientProperties()
        .forEach(
            (name, value) -> {
              if (prefix.equals(role(name))) {
                config.put(name.substring(prefix.length()), value);
              }
            });
  }

  private static @Nullable String role(String name) {
    for (String prefix : new String[] {"admin.", "consumer.", "producer."}) {
      if (name.startsWith(prefix)) {
        return prefix;
      }
    }
    return null;
  }
}
