package dev.daybook.app;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection to a Kafka that is not ours, as a properties file: {@code bootstrap.servers}, {@code
 * schema.registry.url}, optionally {@code topic}, and any setting of Kafka's clients. Secrets are
 * references that Kafka's config providers resolve, {@code ${env:NAME}} or {@code
 * ${file:PATH:KEY}}.
 *
 * @param name the file's name without its ending; names the read model's folder
 */
public record ClusterProfile(String name, KafkaSettings settings) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}");

  private static final Map<String, String> PROVIDERS =
      Map.of(
          "config.providers", "env,file",
          "config.providers.env.class",
              "org.apache.kafka.common.config.provider.EnvVarConfigProvider",
          "config.providers.file.class",
              "org.apache.kafka.common.config.provider.FileConfigProvider");

  public static ClusterProfile of(String name, String bootstrap, String registry, String topic) {
    return new ClusterProfile(name, new KafkaSettings(topic, bootstrap, registry, PROVIDERS));
  }

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException with a sentence if the file is incomplete
   */
  public static ClusterProfile read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> rest = new HashMap<>(PROVIDERS);
    properties.stringPropertyNames().forEach(key -> rest.put(key, properties.getProperty(key)));
    String bootstrap = required(rest, "bootstrap.servers", file);
    String registry = required(rest, "schema.registry.url", file);
    requireVariables(properties, file);
    String topic = rest.getOrDefault("topic", KafkaSettings.DEFAULT_TOPIC);
    rest.remove("topic");
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return new ClusterProfile(name, new KafkaSettings(topic, bootstrap, registry, rest));
  }

  private static void requireVariables(Properties properties, Path file) {
    for (String key : properties.stringPropertyNames()) {
      Matcher reference = VARIABLE.matcher(properties.getProperty(key));
      while (reference.find()) {
        if (System.getenv(reference.group(1)) == null) {
          throw new IllegalArgumentException(
              "The profile " + file + " needs the variable " + reference.group(1) + ".");
        }
      }
    }
  }

  private static String required(Map<String, String> properties, String key, Path file) {
    String value = properties.remove(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The profile " + file + " lacks " + key + ".");
    }
    return value;
  }
}
