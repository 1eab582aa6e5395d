package dev.daybook.eventlog.kafka;

import dev.daybook.codec.SchemaRegistryClient;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/**
 * The registry a serializer was configured with: by Confluent's names of the settings, or, within
 * this program, as a client whose cache outlives the producer. A writer that was fenced makes a new
 * producer, and need not ask the registry again.
 */
final class SerializerRegistry implements AutoCloseable {
  /** A setting that holds a {@link SchemaRegistryClient}; it stays open. */
  static final String SHARED_CLIENT = "daybook.schema.registry.client";

  private final SchemaRegistryClient client;
  private final boolean shared;

  SerializerRegistry(Map<String, ?> configs) {
    shared = configs.get(SHARED_CLIENT) instanceof SchemaRegistryClient;
    client = configs.get(SHARED_CLIENT) instanceof SchemaRegistryClient c ? c : make(configs);
  }

  private static SchemaRegistryClient make(Map<String, ?> configs) {
    Object url = configs.get("schema.registry.url");
    if (url == null) {
      throw new ConfigException("schema.registry.url is missing");
    }
    Object prefixed = configs.get("schema.registry.basic.auth.user.info");
    Object userInfo = prefixed != null ? prefixed : configs.get("basic.auth.user.info");
    return new SchemaRegistryClient(url.toString(), userInfo == null ? null : userInfo.toString());
  }

  int register(String subject, Schema schema) {
    return client.register(subject, schema);
  }

  @Override
  public void close() {
    if (!shared) {
      client.close();
    }
  }
}
