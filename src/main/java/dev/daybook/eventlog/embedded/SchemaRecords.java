package dev.daybook.eventlog.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records of the schemas topic in the format of Confluent's registry, so that it could take over.
 * The topic is compacted by key: the order of a key's fields is part of the format.
 */
final class SchemaRecords {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaRecords.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaRecords() {}

  static byte[] key(SchemaCatalog.Version version) {
    return bytes(
        JSON.createObjectNode()
            .put("keytype", "SCHEMA")
            .put("subject", version.subject())
            .put("version", version.version())
            .put("magic", 1));
  }

  static byte[] value(SchemaCatalog.Version version) {
    return bytes(
        JSON.createObjectNode()
            .put("subject", version.subject())
            .put("version", version.version())
            .put("id", version.id())
            .put("schema", version.schema().toString())
            .put("deleted", version.deleted()));
  }

  /** The key of a subject's level, or of the global one with null. */
  static byte[] levelKey(@Nullable String subject) {
    return bytes(
        JSON.createObjectNode().put("keytype", "CONFIG").put("subject", subject).put("magic", 0));
  }

  static byte[] levelValue(CompatibilityLevel level) {
    return bytes(JSON.createObjectNode().put("compatibilityLevel", level.name()));
  }

  private static byte[] bytes(ObjectNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Applies a record; what this registry does not know (NOOP, MODE, …) changes nothing. */
  static void apply(byte[] key, byte @Nullable [] value, SchemaCatalog catalog) {
    try {
      JsonNode k = JSON.readTree(key);
      JsonNode v = value == null ? null : JSON.readTree(value);
      switch (k.path("keytype").asText()) {
        case "SCHEMA" -> applySchema(k, v, catalog);
        case "CONFIG" ->
            catalog.setLevel(
                k.path("subject").isTextual() ? k.path("subject").asText() : null,
                v == null
                    ? null
                    : CompatibilityLevel.named(v.path("compatibilityLevel").asText()).orElse(null));
        case "DELETE_SUBJECT" -> {
          if (v != null) {
            catalog.deleteUpTo(v.path("subject").asText(), v.path("version").asInt());
          }
        }
        default -> LOG.debug("Passing over {} of the schemas topic", k);
      }
    } catch (IOException e) {
      LOG.warn("A record of the schemas topic is not JSON", e);
    }
  }

  private static void applySchema(JsonNode key, @Nullable JsonNode value, SchemaCatalog catalog) {
    String subject = key.path("subject").asText();
    int number = key.path("version").asInt();
    if (value == null) {
      catalog.remove(subject, number);
      return;
    }
    int id = value.path("id").asInt();
    catalog.reserve(id);
    Schema schema;
    try {
      // As lenient as whoever registered it; new schemas are checked before they get here.
      schema =
          new Schema.Parser(NameValidator.NO_VALIDATION)
              .setValidateDefaults(false)
              .parse(value.path("schema").asText());
    } catch (RuntimeException e) { // Avro's parser throws more than its own
      LOG.warn("Schema {} of {} is not one of Avro's and is left out", id, subject, e);
      return;
    }
    catalog.put(
        new SchemaCatalog.Version(subject, number, id, schema, value.path("deleted").asBoolean()));
  }
}
