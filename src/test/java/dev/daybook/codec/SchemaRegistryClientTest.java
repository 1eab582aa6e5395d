package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryClientTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "{}";
  private HttpServer server;
  private SchemaRegistryClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            requests.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI()
                    + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    client = new SchemaRegistryClient(url() + "/", "ada:secret");
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private void answer(int status, String body) {
    this.status = status;
    this.body = body;
  }

  @Test
  void a_schema_is_asked_for_once_with_the_users_name() {
    answer(200, "{\"schema\":\"\\\"int\\\"\"}");
    assertThat(client.byId(7)).contains(EventSchemas.KEY);
    assertThat(client.byId(7)).contains(EventSchemas.KEY);
    assertThat(requests).containsExactly("GET /schemas/ids/7 Basic YWRhOnNlY3JldA==");
  }

  @Test
  void an_unknown_schema_is_not_asked_for_again_at_once() {
    answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    assertThat(client.byId(7)).isEmpty();
    assertThat(client.byId(7)).isEmpty();
    assertThat(requests).hasSize(1);
  }

  @Test
  void a_schema_of_another_kind_or_no_schema_at_all_cannot_be_used() {
    answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax\"}");
    assertThatThrownBy(() -> client.byId(7))
        .isInstanceOf(UnusableSchemaException.class)
        .hasMessageContaining("PROTOBUF");
    answer(200, "{\"schema\":\"{{\"}");
    assertThatThrownBy(() -> client.byId(8)).isInstanceOf(UnusableSchemaException.class);
  }

  @Test
  void a_registration_is_made_once() {
    answer(200, "{\"id\":5}");
    assertThat(client.register("a b-value", EventSchemas.V2)).isEqualTo(5);
    assertThat(client.register("a b-value", EventSchemas.V2)).isEqualTo(5);
    assertThat(client.lookup("a b-value", EventSchemas.V2)).hasValue(5);
    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("POST /subjects/a%20b-value/versions");
  }

  @Test
  void a_lookup_of_what_is_not_registered_is_empty() {
    answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    assertThat(client.lookup("s", EventSchemas.V2)).isEmpty();
  }

  @Test
  void a_refusal_is_for_good_and_says_why() {
    answer(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
    assertThatThrownBy(() -> client.register("s", EventSchemas.V2))
        .isInstanceOfSatisfying(
            SchemaRefusedException.class, e -> assertThat(e.errorCode()).isEqualTo(409))
        .hasMessage("The schema registry refuses: incompatible");
  }

  @Test
  void what_may_pass_is_unavailable() {
    answer(503, "busy");
    assertThatThrownBy(() -> client.byId(1)).hasMessageContaining("HTTP 503");
    answer(401, "");
    assertThatThrownBy(() -> client.byId(1)).hasMessageContaining("refuses the user or password");
    answer(200, "<html>");
    assertThatThrownBy(() -> client.byId(1)).hasMessageContaining("is not a schema registry");
    answer(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    assertThatThrownBy(() -> client.byId(1)).hasMessageContaining("is not a schema registry");
    server.stop(0);
    assertThatThrownBy(() -> client.byId(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("does not answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 {\"error_code\":50001,\"message\":\"Error in the backend data store\"}",
        "200 ",
        "200 null",
        "200 []",
        "200 {}",
        "200 {\"schema\":7}",
        "200 {\"schema\":",
        "404 {\"message\":\"no route to host\"}",
        "404 []",
        "409 {\"error_code\":409,\"message\":\"?\"}",
        "422 {\"error_code\":42201,\"message\":\"?\"}",
        "429 {\"message\":\"slower\"}",
      })
  void garbage_says_nothing_about_a_schema_and_is_forgotten_when_the_registry_is_back(
      String garbage) {
    answer(Integer.parseInt(garbage.substring(0, 3)), garbage.substring(4));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> client.byId(7)).isInstanceOf(RegistryUnavailableException.class);
    }
    answer(200, "{\"schema\":\"\\\"int\\\"\"}");
    assertThat(client.byId(7)).contains(EventSchemas.KEY);
  }
}
