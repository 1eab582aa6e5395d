package dev.daybook.eventlog.kafka;

import dev.daybook.codec.SchemaRegistryClient;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The registry a serializer was configured with, by Confluent's names of the settings. */
final class SerializerRegistry {
  private SerializerRegistry() {}

  static SchemaRegistryClient of(Map<String, ?> configs) {
    Object url = configs.get("schema.registry.url");
    if (url == null) {
      throw new ConfigException("schema.registry.url is missing");
    }
    Object prefixed = configs.get("schema.registry.basic.auth.user.info");
    Object userInfo = prefixed != null ? prefixed : configs.get("basic.auth.user.info");
    return new SchemaRegistryClient(url.toString(), userInfo == null ? null : userInfo.toString());
  }

  static SchemaRegistryClient require(@Nullable SchemaRegistryClient registry) {
    if (registry == null) {
      throw new IllegalStateException("The serializer was not configured");
    }
    return registry;
  }
}
