package dev.daybook.app.cli;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Sums the topic with plain Kafka and plain Avro: none of the product's own code. */
final class RawTopic {
  private RawTopic() {}

  /** The balance of every account at an instant, over all committed version 2 events. */
  static Map<Integer, BigDecimal> balances(KafkaSettings settings, Instant at) throws IOException {
    Schema schema;
    try (InputStream text =
        Objects.requireNonNull(
            RawTopic.class.getResourceAsStream("/schemas/account-event.v2.avsc"))) {
      schema = new Schema.Parser().parse(text);
    }
    GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema);
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(settings.topic(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
          byte[] value = each.value();
          GenericRecord event =
              reader.read(
                  null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
          if ((long) event.get("timestamp") <= at.toEpochMilli()) {
            sums.merge((int) event.get("id"), exact(event), BigDecimal::add);
          }
        }
      }
    }
    return sums;
  }

  private static BigDecimal exact(GenericRecord event) {
    ByteBuffer bytes = (ByteBuffer) event.get("amount_exact");
    if (bytes == null) {
      return BigDecimal.ZERO.setScale(4); // a fact about the account moves no money
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return new BigDecimal(new BigInteger(copy), 4);
  }
}
