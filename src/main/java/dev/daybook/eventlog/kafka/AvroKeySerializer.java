package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventSchemas;
import dev.daybook.codec.Framing;
import dev.daybook.codec.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A key serializer for account numbers: Avro's int in the registry's framing. */
public final class AvroKeySerializer implements Serializer<Integer> {
  private @Nullable SchemaRegistryClient registry;

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    registry = SerializerRegistry.of(configs);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable Integer number) {
    if (number == null) {
      return null;
    }
    int id =
        SerializerRegistry.require(registry)
            .register(EventSchemas.keySubject(topic), EventSchemas.KEY);
    return Framing.frame(id, EventSchemas.KEY, number);
  }

  @Override
  public void close() {
    if (registry != null) {
      registry.close();
    }
  }
}
