package dev.daybook.eventlog.embedded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schema registry over HTTP, on 127.0.0.1 alone, with threads of its own. */
final class RegistryServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
  private static final int PORT_ATTEMPTS = 20;
  private static final int BODY_BYTES_MAX = 4 << 20;
  private static final int THREADS = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistryRoutes routes;
  private final HttpServer server;
  private final ExecutorService executor;

  /** Listens on the port, or on the next free one after it. */
  RegistryServer(SchemaRegistry registry, int preferredPort) throws IOException {
    routes = new RegistryRoutes(registry);
    server = bind(preferredPort);
    executor =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("schema-registry-", 1).factory());
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer bind(int preferredPort) throws IOException {
    int port = preferredPort;
    for (int attempt = 1; ; attempt++) {
      port = FreePort.from(port);
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException e) {
        if (attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      int status = 200;
      JsonNode answer;
      try {
        answer = routes.answer(request(exchange));
      } catch (RegistryError e) {
        status = e.status();
        answer = error(e.code(), String.valueOf(e.getMessage()));
      } catch (IOException e) {
        LOG.warn("The schema registry cannot store a schema", e);
        status = 500;
        answer = error(50001, "Error in the backend data store");
      } catch (RuntimeException e) {
        LOG.error("The schema registry failed at {}", exchange.getRequestURI(), e);
        status = 500;
        answer = error(50001, "Internal error");
      }
      byte[] bytes = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
      exchange.sendResponseHeaders(status, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      LOG.debug("A client of the schema registry went away", e);
    }
  }

  private static RegistryRoutes.Request request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
    if (body.length > BODY_BYTES_MAX) {
      throw new RegistryError(413, 413, "The request is too large.");
    }
    List<String> path =
        Stream.of(exchange.getRequestURI().getRawPath().split("/", -1))
            .filter(segment -> !segment.isEmpty())
            // In a path a plus is a plus.
            .map(s -> URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toList();
    String query = exchange.getRequestURI().getRawQuery();
    try {
      JsonNode json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      return new RegistryRoutes.Request(
          exchange.getRequestMethod(), path, query == null ? "" : query, json);
    } catch (JacksonException e) {
      throw new RegistryError(400, 400, "The body is not JSON.");
    }
  }

  private static JsonNode error(int code, String message) {
    return JSON.createObjectNode().put("error_code", code).put("message", message);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
