package dev.daybook.eventlog.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The part of Confluent's HTTP interface that clients of Avro use: a request to its answer. */
final class RegistryRoutes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry;

  RegistryRoutes(SchemaRegistry registry) {
    this.registry = registry;
  }

  /**
   * A request.
   *
   * @param path the decoded segments of the path
   * @param query the raw query, or empty; unknown parameters are ignored, as clients send many
   */
  record Request(String method, List<String> path, String query, JsonNode body) {
    boolean is(String wanted, int segments) {
      return method.equals(wanted) && path.size() == segments;
    }

    String segment(int index) {
      return path.get(index);
    }
  }

  JsonNode answer(Request request) throws IOException {
    return switch (request.path().isEmpty() ? "" : request.segment(0)) {
      case "" -> JSON.createObjectNode();
      case "subjects" -> subjects(request);
      case "schemas" -> schemas(request);
      case "config" -> config(request);
      case "compatibility" -> compatibility(request);
      default -> throw notFound();
    };
  }

  private JsonNode subjects(Request request) throws IOException {
    if (request.is("GET", 1)) {
      ArrayNode names = JSON.createArrayNode();
      registry.subjects().forEach(names::add);
      return names;
    }
    if (request.is("POST", 2)) {
      return whole(registry.lookup(request.segment(1), schema(request.body())));
    }
    if (request.path().size() < 3 || !request.segment(2).equals("versions")) {
      throw notFound();
    }
    String subject = request.segment(1);
    if (request.is("GET", 3)) {
      ArrayNode numbers = JSON.createArrayNode();
      registry.versions(subject).forEach(v -> numbers.add(v.version()));
      return numbers;
    }
    if (request.is("POST", 3)) {
      int id = registry.register(subject, schema(request.body())).id();
      return JSON.createObjectNode().put("id", id);
    }
    if (request.is("GET", 4)) {
      return whole(registry.version(subject, request.segment(3)));
    }
    if (request.is("GET", 5) && request.segment(4).equals("schema")) {
      return JSON.readTree(registry.version(subject, request.segment(3)).schema().toString());
    }
    throw notFound();
  }

  private JsonNode schemas(Request request) {
    if (request.is("GET", 2) && request.segment(1).equals("types")) {
      return JSON.createArrayNode().add("AVRO");
    }
    if (request.path().size() < 3 || !request.segment(1).equals("ids")) {
      throw notFound();
    }
    int id;
    try {
      id = Integer.parseInt(request.segment(2));
    } catch (NumberFormatException _) {
      throw RegistryError.noSchema();
    }
    if (request.is("GET", 3)) {
      return JSON.createObjectNode().put("schema", registry.schema(id).toString());
    }
    if (request.is("GET", 4) && request.segment(3).equals("versions")) {
      ArrayNode versions = JSON.createArrayNode();
      registry
          .versionsOf(id)
          .forEach(
              v -> versions.addObject().put("subject", v.subject()).put("version", v.version()));
      return versions;
    }
    throw notFound();
  }

  private JsonNode config(Request request) throws IOException {
    String subject = request.path().size() == 2 ? request.segment(1) : null;
    if (request.path().size() > 2) {
      throw notFound();
    }
    return switch (request.method()) {
      case "GET" ->
          JSON.createObjectNode().put("compatibilityLevel", level(subject, request).name());
      case "PUT" -> {
        CompatibilityLevel level =
            CompatibilityLevel.named(request.body().path("compatibility").asText())
                .orElseThrow(() -> new RegistryError(422, 42203, "Invalid compatibility level."));
        registry.setLevel(subject, level);
        yield JSON.createObjectNode().put("compatibility", level.name());
      }
      default -> throw notFound();
    };
  }

  private CompatibilityLevel level(@Nullable String subject, Request request) {
    if (subject == null) {
      return registry.globalLevel();
    }
    return registry
        .ownLevel(subject)
        .orElseGet(
            () -> {
              if (request.query().contains("defaultToGlobal=true")) {
                return registry.globalLevel();
              }
              throw new RegistryError(
                  404,
                  40408,
                  "Subject '" + subject + "' does not have subject-level compatibility configured");
            });
  }

  private JsonNode compatibility(Request request) {
    boolean known =
        request.method().equals("POST")
            && (request.path().size() == 4 || request.path().size() == 5)
            && request.segment(1).equals("subjects")
            && request.segment(3).equals("versions");
    if (!known) {
      throw notFound();
    }
    String version = request.path().size() == 5 ? request.segment(4) : null;
    return JSON.createObjectNode()
        .put(
            "is_compatible",
            registry.isCompatible(request.segment(2), version, schema(request.body())));
  }

  private static Schema schema(JsonNode body) {
    if (!body.path("schemaType").asText("AVRO").equals("AVRO")) {
      throw RegistryError.invalidSchema("only Avro is supported");
    }
    if (!body.path("references").isEmpty()) {
      throw RegistryError.invalidSchema("references are not supported");
    }
    if (!body.path("schema").isTextual()) {
      throw RegistryError.invalidSchema("the field \"schema\" is missing");
    }
    return SchemaRegistry.parse(body.path("schema").asText());
  }

  private static ObjectNode whole(SchemaCatalog.Version version) {
    return JSON.createObjectNode()
        .put("subject", version.subject())
        .put("version", version.version())
        .put("id", version.id())
        .put("schema", version.schema().toString());
  }

  private static RegistryError notFound() {
    return new RegistryError(404, 404, "HTTP 404 Not Found");
  }
}
