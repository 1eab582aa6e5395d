package dev.daybook.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * A registry that holds the contract's schemas, hostile ones, and ones that were changed at random.
 */
final class MutatedSchemas implements SchemaSource {
  static final int FIRST_MUTATED = 100;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TYPES =
      List.of(
          "\"int\"",
          "\"long\"",
          "\"float\"",
          "\"double\"",
          "\"string\"",
          "\"bytes\"",
          "\"null\"",
          "\"boolean\"",
          "\"Event\"",
          "\"EventType\"",
          "{\"type\":\"array\",\"items\":\"null\"}",
          "{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":\"string\"}}",
          "{\"type\":\"map\",\"values\":\"long\"}",
          "{\"type\":\"map\",\"values\":{\"type\":\"map\",\"values\":\"null\"}}",
          "{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483647}",
          "{\"type\":\"fixed\",\"name\":\"G\",\"size\":3}",
          "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}",
          "{\"type\":\"enum\",\"name\":\"EventType\",\"symbols\":[\"FEE\",\"DEPOSIT\"]}",
          "{\"type\":\"enum\",\"name\":\"EventType\",\"symbols\":[]}",
          "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":2}",
          "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}",
          "[\"null\",\"string\",\"bytes\"]",
          "[\"int\",\"long\",\"float\",\"double\"]",
          "[]");

  private final Map<Integer, String> texts = new TreeMap<>();
  private final Map<Integer, Schema> parsed = new HashMap<>();
  private final Map<Integer, UnusableSchemaException> unusable = new HashMap<>();
  private final Random random;

  MutatedSchemas(Random random, int mutated) {
    this.random = random;
    List<Schema> real = List.of(EventSchemas.V1, EventSchemas.V2, Contracts.V3);
    for (int id = 1; id <= real.size(); id++) {
      texts.put(id, real.get(id - 1).toString());
    }
    HostileSchemas.all().forEach(text -> texts.put(texts.size() + 1, text));
    List<String> whole = List.copyOf(texts.values());
    for (int i = 0; i < mutated; i++) {
      String text =
          random.nextBoolean()
              ? real.get(random.nextInt(real.size())).toString()
              : whole.get(random.nextInt(whole.size()));
      texts.put(FIRST_MUTATED + i, random.nextInt(4) == 0 ? garbled(text) : changed(text));
    }
  }

  /** An id that is known, or nearly so. */
  int anyId() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(FIRST_MUTATED);
      case 1 -> 1 + random.nextInt(3);
      default -> FIRST_MUTATED + random.nextInt(texts.size());
    };
  }

  /** The text of a schema, or nothing. */
  String text(int id) {
    return texts.getOrDefault(id, "");
  }

  @Override
  public Optional<Schema> byId(int id) {
    String text = texts.get(id);
    if (text == null) {
      return Optional.empty();
    }
    UnusableSchemaException bad = unusable.get(id);
    if (bad != null) { // kept, as by the registry's client
      throw bad;
    }
    try {
      return Optional.of(parsed.computeIfAbsent(id, _ -> parse(id, text)));
    } catch (UnusableSchemaException e) {
      unusable.put(id, e);
      throw e;
    }
  }

  private static Schema parse(int id, String text) {
    return SchemaRegistryClient.parse(
        id, JsonNodeFactory.instance.objectNode().put("schema", text));
  }

  /** Characters lost, doubled or exchanged. */
  private String garbled(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(20));
    String part = text.substring(from, to);
    return text.substring(0, from)
        + switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> part + part;
          default -> part.replace('"', 'x').replace('e', 'E').replace('{', '[');
        }
        + text.substring(to);
  }

  /** Still JSON, and often still a schema. */
  private String changed(String text) {
    try {
      if (!(JSON.readTree(text) instanceof ObjectNode schema)
          || !(schema.path("fields") instanceof ArrayNode fields)
          || fields.isEmpty()) {
        return garbled(text);
      }
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        change(schema, fields, random.nextInt(fields.size()));
        if (fields.isEmpty()) {
          break;
        }
      }
      return schema.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(ObjectNode schema, ArrayNode fields, int at) throws IOException {
    JsonNode field = fields.get(at);
    switch (random.nextInt(8)) {
      case 0 -> fields.remove(at);
      case 1, 2 -> ((ObjectNode) field).set("type", type());
      case 3 ->
          fields.insert(
              random.nextInt(fields.size() + 1),
              JSON.createObjectNode().put("name", "extra" + random.nextInt()).set("type", type()));
      case 4 -> ((ObjectNode) field).put("name", "renamed" + random.nextInt());
      case 5 -> fields.insert(0, fields.remove(at));
      case 6 -> fields.add(field.deepCopy());
      default -> {
        if (random.nextInt(4) == 0) {
          schema.put(random.nextBoolean() ? "name" : "namespace", "Other");
        } else {
          ((ObjectNode) field)
              .set("type", JSON.createArrayNode().add("null").add(field.path("type").deepCopy()));
        }
      }
    }
  }

  private JsonNode type() throws IOException {
    return JSON.readTree(TYPES.get(random.nextInt(TYPES.size())));
  }
}
