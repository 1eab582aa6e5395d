package dev.daybook.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry that speaks Confluent's protocol. What it once answered is kept: an id's schema
 * never changes. That an id is unknown is believed for some seconds only. Thread-safe.
 */
public final class SchemaRegistryClient implements SchemaSource, AutoCloseable {
  private static final long UNKNOWN_BELIEVED_NANOS = 5_000_000_000L;
  private static final int UNKNOWN_MAX = 10_000;

  private final RegistryHttp http;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
  private final Map<Integer, UnusableSchemaException> unusable = new ConcurrentHashMap<>();
  private final Map<Integer, Long> unknownSinceNanos = new ConcurrentHashMap<>();
  private final Map<Registered, Integer> registered = new ConcurrentHashMap<>();

  private record Registered(String subject, Schema schema) {}

  /**
   * Connects to nothing yet.
   *
   * @param url such as {@code http://localhost:8081}
   * @param userInfo {@code user:password}, or null to send none
   * @throws IllegalArgumentException if the address is not one of http or https
   */
  public SchemaRegistryClient(String url, @Nullable String userInfo) {
    this(url, userInfo, RegistryHttp.ANSWER_TIMEOUT);
  }

  SchemaRegistryClient(String url, @Nullable String userInfo, Duration answerTimeout) {
    http = new RegistryHttp(url, userInfo, answerTimeout);
  }

  @Override
  public Optional<Schema> byId(int id) {
    Schema known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    UnusableSchemaException bad = unusable.get(id);
    if (bad != null) {
      throw bad;
    }
    Long since = unknownSinceNanos.get(id);
    if (since != null && System.nanoTime() - since < UNKNOWN_BELIEVED_NANOS) {
      return Optional.empty();
    }
    RegistryHttp.Answer answer = http.get("/schemas/ids/" + id);
    if (answer.isNotFound()) {
      if (unknownSinceNanos.size() >= UNKNOWN_MAX) {
        unknownSinceNanos.clear();
      }
      unknownSinceNanos.put(id, System.nanoTime());
      return Optional.empty();
    }
    if (!answer.body().path("schema").isTextual()) {
      throw http.notARegistry(null);
    }
    unknownSinceNanos.remove(id);
    try {
      Schema schema = parse(id, answer.body());
      byId.put(id, schema);
      return Optional.of(schema);
    } catch (UnusableSchemaException e) {
      unusable.put(id, e);
      throw e;
    }
  }

  /**
   * Asks anew from now on for ids that were unknown: somebody says that they may be known by now.
   */
  public void forgetUnknown() {
    unknownSinceNanos.clear();
  }

  static Schema parse(int id, JsonNode body) {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnusableSchemaException("Schema " + id + " is of type " + type + ", not Avro.");
    }
    try {
      // Other languages are less strict about names and defaults; their data is readable all the
      // same.
      return new Schema.Parser(NameValidator.NO_VALIDATION)
          .setValidateDefaults(false)
          .parse(body.path("schema").asText());
    } catch (RuntimeException _) { // Avro's parser throws more than its own
      throw new UnusableSchemaException("Schema " + id + " of the registry is not valid Avro.");
    }
  }

  /**
   * Registers the schema as the subject's newest version, unless it is one of its versions already.
   *
   * @return the schema's id
   * @throws RegistryUnavailableException if the registry does not answer
   * @throws SchemaRefusedException if it refuses the schema as invalid or incompatible
   */
  public int register(String subject, Schema schema) {
    return registered.computeIfAbsent(
        new Registered(subject, schema),
        _ -> id(http.post(subjectPath(subject) + "/versions", body(schema))));
  }

  /**
   * The id of the schema, if it is one of the subject's versions.
   *
   * @throws RegistryUnavailableException if the registry does not answer
   */
  public OptionalInt lookup(String subject, Schema schema) {
    Registered wanted = new Registered(subject, schema);
    Integer known = registered.get(wanted);
    if (known != null) {
      return OptionalInt.of(known);
    }
    RegistryHttp.Answer answer = http.post(subjectPath(subject), body(schema));
    if (answer.isNotFound()) {
      return OptionalInt.empty();
    }
    int id = id(answer);
    registered.put(wanted, id);
    return OptionalInt.of(id);
  }

  private static int id(RegistryHttp.Answer answer) {
    JsonNode id = answer.ok().path("id");
    if (!id.isInt()) {
      throw new RegistryUnavailableException("The schema registry gives no id.", null);
    }
    return id.intValue();
  }

  private static String subjectPath(String subject) {
    return "/subjects/" + RegistryHttp.segment(subject);
  }

  private static JsonNode body(Schema schema) {
    return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
  }

  @Override
  public void close() {
    http.close();
  }
}
