package dev.daybook.eventlog.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A bare client of the registry, independent of the product's. */
final class RegistryClientHttp implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  RegistryClientHttp(String base) {
    this.base = base;
  }

  /** An answer as {@code 200 {"id":1}}. */
  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET().build());
  }

  String post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  String put(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  /** A request's body that carries a schema as text. */
  static String schema(String text) {
    return JSON.createObjectNode().put("schema", text).toString();
  }

  static JsonNode json(String answer) throws IOException {
    return JSON.readTree(answer.substring(answer.indexOf(' ') + 1));
  }

  @Override
  public void close() {
    client.close();
  }
}
