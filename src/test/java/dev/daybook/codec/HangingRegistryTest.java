package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A registry that takes a request and never ends its answer holds nobody for ever. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // a hang fails; nothing is timed
class HangingRegistryTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final String WHOLE =
      """
      HTTP/1.1 200 OK\r
      Content-Length: 20\r
      \r
      {"schema":"\\"int\\""}\
      """;

  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile String answer = "";
  private ServerSocket server;
  private SchemaRegistryClient client;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("hanging-registry").start(this::serve);
    client = new SchemaRegistryClient("http://127.0.0.1:" + server.getLocalPort(), null, PATIENCE);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      }
    } catch (IOException _) {
      // closed with the test
    }
  }

  @Test
  void before_its_first_byte() {
    assertUnavailable();
  }

  @Test
  void after_its_headers() {
    answer = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n";
    assertUnavailable();
  }

  @Test
  void in_the_middle_of_its_body() {
    answer = WHOLE.substring(0, WHOLE.length() - 4);
    assertUnavailable();
  }

  @Test
  void and_is_asked_again_when_it_is_back() {
    assertUnavailable();
    answer = WHOLE;
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(RegistryUnavailableException.class)
        .untilAsserted(() -> assertThat(client.byId(7)).contains(EventSchemas.KEY));
  }

  private void assertUnavailable() {
    assertThatThrownBy(() -> client.byId(7))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageEndingWith("does not answer.");
  }
}
