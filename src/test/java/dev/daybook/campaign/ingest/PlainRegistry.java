package dev.daybook.campaign.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;

/** A schema registry by plain HTTP. One thread uses it. */
final class PlainRegistry implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Optional<Schema>> known = new HashMap<>();

  PlainRegistry(String url) {
    this.url = url;
  }

  /** The schema of an id; empty if the registry says that there is none. */
  Optional<Schema> byId(int id) {
    return known.computeIfAbsent(id, this::ask);
  }

  private Optional<Schema> ask(int id) {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(url + "/schemas/ids/" + id)).build());
    return answer.statusCode() == 404
        ? Optional.empty()
        : Optional.of(new Schema.Parser().parse(body(answer).get("schema").asText()));
  }

  /** The id of a schema, registered now if it was not. */
  int register(String subject, Schema schema) {
    String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(url + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    return body(answer).get("id").asInt();
  }

  /** One of the public schemas of the repository. */
  static Schema published(String name) {
    try (InputStream text =
        Objects.requireNonNull(PlainRegistry.class.getResourceAsStream("/schemas/" + name))) {
      return new Schema.Parser().parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries for as long as a broker takes to start again: the registry lives beside it. */
  private HttpResponse<String> send(HttpRequest request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new UncheckedIOException(e);
        }
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode body(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() != 200) {
        throw new IOException("The registry answers " + answer.statusCode() + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
