package dev.daybook.eventlog.kafka;

import static java.util.Objects.requireNonNull;

import dev.daybook.codec.Framing;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A value serializer for Avro records, configured and behaving as Confluent's: the schema is
 * registered under the topic's subject at the first record. Either can stand in the other's place.
 */
public final class AvroEventSerializer implements Serializer<Object> {
  private @Nullable SerializerRegistry registry;
  private boolean isKey;

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    this.isKey = isKey;
    registry = new SerializerRegistry(configs);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable Object data) {
    if (data == null) {
      return null;
    }
    if (!(data instanceof GenericRecord record)) {
      throw new SerializationException("Not an Avro record: " + data.getClass());
    }
    int id =
        requireNonNull(registry, "not configured")
            .register(topic + (isKey ? "-key" : "-value"), record.getSchema());
    return Framing.frame(id, record.getSchema(), record);
  }

  @Override
  public void close() {
    if (registry != null) {
      registry.close();
    }
  }
}
