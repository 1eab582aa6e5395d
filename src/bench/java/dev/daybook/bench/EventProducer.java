package dev.daybook.bench;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.EventSchemas;
import dev.daybook.codec.SchemaRegistryClient;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.LedgerEvent;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes events as another program would that knows the wire contract: in transactions of its own,
 * deciding nothing. One thread.
 */
final class EventProducer implements AutoCloseable {
  private final String topic;
  private final int keySchema;
  private final int valueSchema;
  private final KafkaProducer<byte[], byte[]> producer;

  EventProducer(KafkaSettings store) {
    topic = store.topic();
    try (SchemaRegistryClient registry = new SchemaRegistryClient(store.registryUrl(), null)) {
      keySchema = registry.register(EventSchemas.keySubject(topic), EventSchemas.KEY);
      valueSchema = registry.register(EventSchemas.valueSubject(topic), EventSchemas.V2);
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                store.bootstrapServers(),
                "transactional.id",
                "bench." + topic,
                "batch.size",
                256 << 10,
                "linger.ms",
                5,
                "buffer.memory",
                64L << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  void begin() {
    producer.beginTransaction();
  }

  void send(LedgerEvent event) {
    var _ =
        producer.send(
            new ProducerRecord<>(
                topic,
                EventCodec.encodeKey(event.header().account(), keySchema),
                EventCodec.encodeValue(event, valueSchema)));
  }

  /** Returns when all is acknowledged; fails if one of the sends did. */
  void commit() {
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
