package dev.daybook.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP with the schema registry: bounded in time and size. Thread-safe. */
final class RegistryHttp implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  /** From the request to the last byte of its answer. */
  static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private static final long ANSWER_BYTES_MAX = 8L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final @Nullable String authorization;
  private final Duration answerTimeout;
  private final HttpClient client;

  RegistryHttp(String url, @Nullable String userInfo, Duration answerTimeout) {
    this.answerTimeout = answerTimeout;
    URI uri = URI.create(url);
    if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
      throw new IllegalArgumentException("A schema registry has an http or https address.");
    }
    base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    authorization =
        userInfo == null
            ? null
            : "Basic "
                + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /** What the registry said: 2xx, or 4xx about the request itself. */
  record Answer(int status, JsonNode body) {
    boolean isNotFound() {
      return status == 404;
    }

    /** The body of a success. */
    JsonNode ok() {
      if (status >= 400) {
        throw new SchemaRefusedException(
            "The schema registry refuses: " + body.path("message").asText("HTTP " + status),
            body.path("error_code").asInt(status));
      }
      return body;
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, JsonNode body) {
    return send(
        request(path)
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<String> response = await(request.build());
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      throw new RegistryUnavailableException(
          "The schema registry at " + base + " refuses the user or password.", null);
    }
    if (status >= 300 && status != 404 && status != 409 && status != 422) {
      throw new RegistryUnavailableException(
          "The schema registry at " + base + " answers with HTTP " + status + ".", null);
    }
    try {
      JsonNode body = JSON.readTree(response.body());
      if (status == 404 && body.path("error_code").asInt() / 100 != 404) {
        // The path itself is unknown there, which says nothing about the schema.
        throw notARegistry(null);
      }
      return new Answer(status, body);
    } catch (JsonProcessingException e) { // a proxy's page, for one
      throw notARegistry(e);
    }
  }

  /** What answers speaks another protocol, or is a proxy whose registry is away. */
  RegistryUnavailableException notARegistry(@Nullable Throwable cause) {
    return new RegistryUnavailableException(
        "What answers at " + base + " is not a schema registry.", cause);
  }

  private HttpResponse<String> await(HttpRequest request) {
    // A request's own time-out ends with the headers: a body that never comes would hold us for
    // ever.
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(), ANSWER_BYTES_MAX));
    try {
      return answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new RegistryUnavailableException(
          "The schema registry at " + base + " does not answer.", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException(
          "Waiting for the schema registry at " + base + " was interrupted.", e);
    }
  }

  /** Text as one segment of a path. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
