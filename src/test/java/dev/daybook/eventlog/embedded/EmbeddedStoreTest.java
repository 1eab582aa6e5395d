package dev.daybook.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.TopicAdmin;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.utils.internals.Exit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  @TempDir Path data;

  private final List<String> fatal = new CopyOnWriteArrayList<>();

  private EmbeddedStore open() throws IOException {
    return open(FreePort.any(), FreePort.any());
  }

  private EmbeddedStore open(int brokerPort, int registryPort) {
    return EmbeddedStore.open(
        data,
        new EmbeddedStore.Options("account_events", 1, brokerPort, registryPort, true),
        fatal::add);
  }

  @Test
  void a_restart_keeps_events_schemas_and_identity() throws Exception {
    List<LedgerEvent> events = List.of(Events.deposit(1, 10), Events.deposit(2, 20));
    String clusterId;
    try (EmbeddedStore store = open();
        EventLog log = new KafkaEventLog(store.settings());
        Appender appender = log.appender()) {
      appender.append(_ -> events);
      clusterId = store.file().clusterId();
    }
    try (EmbeddedStore store = open();
        EventLog log = new KafkaEventLog(store.settings());
        Appender appender = log.appender();
        RegistryClientHttp http = new RegistryClientHttp(store.file().registry())) {
      LedgerEvent later = Events.deposit(1, 30);
      appender.append(_ -> List.of(later));

      assertThat(Events.events(Events.readAll(log, LogEnd.START)))
          .containsExactly(events.get(0), events.get(1), later);
      assertThat(http.get("/subjects/account_events-value/versions")).isEqualTo("200 [1,2]");
      assertThat(http.get("/config/account_events-value")).contains("FULL_TRANSITIVE");
      assertThat(store.file().clusterId()).isEqualTo(clusterId);
    }
    assertThat(fatal).isEmpty();
  }

  @Test
  void a_restart_keeps_what_was_registered_and_every_level() throws Exception {
    String one = RegistryClientHttp.schema("\"int\"");
    String other = RegistryClientHttp.schema("\"string\"");
    try (EmbeddedStore store = open();
        RegistryClientHttp http = new RegistryClientHttp(store.file().registry())) {
      http.put("/config", "{\"compatibility\":\"NONE\"}");
      http.put("/config/mine", "{\"compatibility\":\"FORWARD_TRANSITIVE\"}");
      http.put("/config/account_events-value", "{\"compatibility\":\"FULL\"}");
      http.post("/subjects/mine/versions", one);
    }
    try (EmbeddedStore store = open();
        RegistryClientHttp http = new RegistryClientHttp(store.file().registry())) {
      assertThat(http.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
      assertThat(http.get("/config/mine"))
          .isEqualTo("200 {\"compatibilityLevel\":\"FORWARD_TRANSITIVE\"}");
      assertThat(http.get("/config/account_events-value"))
          .as("what its owner chose is not undone")
          .isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
      assertThat(http.get("/subjects/mine/versions")).isEqualTo("200 [1]");
      assertThat(http.post("/subjects/mine/versions", other)).startsWith("409");
      assertThat(http.post("/subjects/another/versions", other)).startsWith("200");
      assertThat(http.post("/subjects/another/versions", one))
          .as("the global level is NONE")
          .startsWith("200");
    }
  }

  @Test
  void occupied_ports_are_passed_over() throws Exception {
    try (ServerSocket busyBroker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket busyRegistry = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedStore store = open(busyBroker.getLocalPort(), busyRegistry.getLocalPort())) {
      assertThat(port(store.file().bootstrap())).isGreaterThan(busyBroker.getLocalPort());
      assertThat(port(store.file().registry())).isGreaterThan(busyRegistry.getLocalPort());
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  @Test
  void a_second_opening_is_refused_and_learns_where_the_first_one_is() throws Exception {
    try (EmbeddedStore store = open()) {
      assertThatThrownBy(this::open).isInstanceOf(StoreInUseException.class);
      assertThat(StoreFile.read(data)).contains(store.file());
      assertThat(store.status()).isEqualTo(EmbeddedStore.Status.RUNNING);
    }
    assertThat(StoreFile.read(data)).isEmpty();
  }

  @Test
  void the_topic_keeps_everything_for_ever() throws Exception {
    try (EmbeddedStore store = open();
        TopicAdmin admin = new TopicAdmin(store.settings())) {
      assertThat(admin.describe())
          .hasValueSatisfying(
              topic -> {
                assertThat(topic.retention().isFinite()).isFalse();
                assertThat(topic.partitions()).isEqualTo(1);
              });
      assertThat(admin.createIfMissing(1)).isFalse();
    }
  }

  @Test
  void a_reader_says_that_the_store_is_gone_and_goes_on_when_it_is_back() throws Exception {
    int brokerPort = FreePort.any();
    int registryPort = FreePort.any();
    EmbeddedStore store = open(brokerPort, registryPort);
    try (EventLog log = new KafkaEventLog(store.settings());
        LogReader reader = log.reader(LogEnd.START)) {
      LedgerEvent event = Events.deposit(1, 10);
      try (Appender appender = log.appender()) {
        appender.append(_ -> List.of(event));
      }
      store.close();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> reader.poll(Duration.ofMillis(100)))
                      .isInstanceOf(LogUnavailableException.class)
                      .hasMessageContaining("does not answer"));
      store = open(brokerPort, registryPort);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptionsInstanceOf(LogUnavailableException.class)
          .until(() -> !reader.poll(Duration.ofMillis(100)).entries().isEmpty());
    } finally {
      store.close();
    }
  }

  @Test
  void a_brokers_wish_to_end_the_program_fails_the_store_only() throws Exception {
    try (EmbeddedStore store = open()) {
      assertThatThrownBy(() -> Exit.halt(1, "disk full")).isInstanceOf(IllegalStateException.class);
      assertThat(fatal).containsExactly("disk full");
      assertThat(store.status()).isEqualTo(EmbeddedStore.Status.FAILED);
      assertThatThrownBy(() -> Exit.exit(1, "again")).isInstanceOf(IllegalStateException.class);
      assertThat(fatal).as("told once").hasSize(1);
    }
    try (EmbeddedStore anew = open()) {
      assertThat(anew.status()).isEqualTo(EmbeddedStore.Status.RUNNING);
    }
  }
}
