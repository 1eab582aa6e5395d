package dev.daybook.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.SchemaRegistryClient;
import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema a record was written with comes from a real registry, once, whatever befalls it. */
class WriterSchemasTest {
  private RegistryProxy proxy;

  @BeforeEach
  void start() throws Exception {
    proxy = new RegistryProxy(SharedStore.store().file().registry());
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  @Test
  void each_is_asked_for_once_however_many_records_and_readers_there_are() {
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      values.add(EventCodec.encodeValue(Events.deposit(1, i), 2));
      values.add(new byte[] {0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0}); // as the article writes
      values.add(new byte[] {0, 0, 1, 0, 0, 2}); // under no known schema
    }
    try (SchemaRegistryClient client = new SchemaRegistryClient(proxy.url(), null)) {
      for (int reader = 0; reader < 3; reader++) {
        EventCodec codec = new EventCodec("account_events", client);
        long decoded =
            values.stream()
                .map(v -> codec.decode(new LogPosition(0, 0), Instant.EPOCH, null, v))
                .filter(LogEntry.Decoded.class::isInstance)
                .count();
        assertThat(decoded).isEqualTo(1_000);
      }
    }
    assertThat(proxy.requests)
        .filteredOn(r -> !r.endsWith("/65536"))
        .containsExactly("GET /schemas/ids/2", "GET /schemas/ids/1");
  }

  @ParameterizedTest
  @CsvSource({
    "500,'{\"error_code\":50001,\"message\":\"?\"}'",
    "503,''",
    "200,'<html>Sign in</html>'",
    "200,'{}'",
    "404,'{\"message\":\"no such host\"}'",
  })
  void a_registry_in_trouble_holds_the_log_up_and_sets_nothing_aside(int status, String body)
      throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    List<LedgerEvent> events = List.of(Events.deposit(1, 10), Events.deposit(2, 20));
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender()) {
      appender.append(_ -> events);
    }
    KafkaSettings through =
        new KafkaSettings(settings.topic(), settings.bootstrapServers(), proxy.url(), Map.of());
    proxy.instead = new RegistryProxy.Answer(status, body);
    try (EventLog log = new KafkaEventLog(through);
        LogReader reader = log.reader(LogEnd.START)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(30)))
            .isInstanceOf(LogUnavailableException.class)
            .hasMessageContaining(proxy.url());
      }
      proxy.instead = null;
      List<LogEntry> entries = new ArrayList<>();
      for (int attempt = 0; attempt < 100 && entries.size() < events.size(); attempt++) {
        entries.addAll(reader.poll(Duration.ofSeconds(1)).entries());
      }
      assertThat(Events.events(entries)).isEqualTo(events);
    }
  }
}
