package dev.daybook.eventlog.kafka;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/**
 * Where a topic of events is and how to get there.
 *
 * @param topic the topic's name
 * @param bootstrapServers {@code host:port}, several parted by commas
 * @param registryUrl the schema registry's address
 * @param clientProperties further settings of Kafka's clients, such as {@code security.protocol};
 *     those named {@code admin.…}, {@code consumer.…} or {@code producer.…} hold for that client
 *     alone. {@code value.serializer} and {@code key.serializer} replace Daybook's own, and {@code
 *     basic.auth.user.info} ({@code user:password}) goes to the registry. What conditional appends
 *     rest on (transactional id, isolation, idempotence, acknowledgements) cannot be replaced.
 */
public record KafkaSettings(
    String topic,
    String bootstrapServers,
    String registryUrl,
    Map<String, String> clientProperties) {
  public static final String DEFAULT_TOPIC = "account_events";

  public KafkaSettings {
    clientProperties = Map.copyOf(clientProperties);
  }

  /** {@code user:password} for the registry, or null; references to secrets are resolved. */
  @Nullable String registryUserInfo() {
    // Kafka's own configuration resolves ${env:…} and ${file:…} by its config providers.
    Map<String, Object> resolved =
        new AbstractConfig(new ConfigDef(), clientProperties, false).originals();
    Object prefixed = resolved.get("schema.registry.basic.auth.user.info");
    Object found = prefixed != null ? prefixed : resolved.get("basic.auth.user.info");
    return found == null ? null : found.toString();
  }

  /** Without the client properties' values: there are passwords among them. */
  @Override
  public String toString() {
    return topic
        + " at "
        + bootstrapServers
        + ", registry "
        + registryUrl
        + ", with "
        + clientProperties.keySet();
  }
}
