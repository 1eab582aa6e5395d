package dev.daybook.eventlog.kafka;

import static java.util.Objects.requireNonNull;

import dev.daybook.codec.EventSchemas;
import dev.daybook.codec.Framing;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A key serializer for account numbers: Avro's int in the registry's framing. */
public final class AvroKeySerializer implements Serializer<Integer> {
  private @Nullable SerializerRegistry registry;

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    registry = new SerializerRegistry(configs);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable Integer number) {
    if (number == null) {
      return null;
    }
    int id =
        requireNonNull(registry, "not configured")
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
