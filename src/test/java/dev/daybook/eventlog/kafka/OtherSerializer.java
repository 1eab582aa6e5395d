package dev.daybook.eventlog.kafka;

import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Stands in for another maker's Avro serializer: takes records, is configured the same way. */
public final class OtherSerializer implements Serializer<Object> {
  static volatile boolean used;

  private final AvroEventSerializer delegate = new AvroEventSerializer();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    delegate.configure(configs, isKey);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable Object data) {
    used = true;
    return delegate.serialize(topic, data);
  }

  @Override
  public void close() {
    delegate.close();
  }
}
