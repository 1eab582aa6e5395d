package dev.daybook.eventlog.kafka;

import static dev.daybook.eventlog.Events.deposit;
import static dev.daybook.eventlog.Events.events;
import static dev.daybook.eventlog.Events.readAll;
import static dev.daybook.eventlog.Events.readSettled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.codec.EventRecords;
import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.EventLogContract;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest extends EventLogContract {
  @Override
  public EventLog freshLog(int partitions) {
    return SharedStore.freshLog(partitions);
  }

  @Override
  public void raisePartitions(EventLog of, int total) {
    try (TopicAdmin admin = new TopicAdmin(SharedStore.store().settings(of.topic()))) {
      admin.raisePartitions(total);
    }
  }

  @Override
  public void expire(EventLog of, LogEnd before) throws Exception {
    BrokenTopic.expire(SharedStore.store().settings(of.topic()), before);
  }

  @Override
  public void recreate(EventLog of) throws Exception {
    BrokenTopic.recreate(SharedStore.store().settings(of.topic()), 1);
  }

  @Override
  public EventLog again(EventLog of) {
    return new KafkaEventLog(SharedStore.store().settings(of.topic()));
  }

  @Test
  void nothing_is_visible_before_its_commit() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    try (EventLog log = new KafkaEventLog(settings);
        KafkaProducer<Object, Object> writer = openTransaction(settings)) {
      assertThat(readAll(log, LogEnd.START)).isEmpty();
      writer.commitTransaction();
      assertThat(readSettled(log)).hasSize(1);
    }
  }

  @Test
  void what_a_dead_writer_left_open_is_aborted_by_the_next_one() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    LedgerEvent event = deposit(1, 2);
    try (EventLog log = new KafkaEventLog(settings);
        KafkaProducer<Object, Object> dead = openTransaction(settings);
        Appender appender = log.appender()) {
      List<LogPosition> positions = appender.append(_ -> List.of(event));
      assertThatThrownBy(dead::commitTransaction).isInstanceOf(RuntimeException.class);

      List<LogEntry> read = readSettled(log);
      assertThat(events(read)).containsExactly(event);
      assertThat(positions.getFirst().offset()).as("after the dead one's").isPositive();
    }
  }

  @Test
  void an_append_under_way_when_its_appender_is_closed_has_appended_nothing_and_says_so() {
    KafkaSettings settings = SharedStore.freshTopic(1);
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender()) {
      Thread closing = Thread.ofPlatform().name("closing").unstarted(appender::close);
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        closing.start();
                        // It has closed the producer, and waits for this append to end.
                        Awaitility.await()
                            .atMost(Duration.ofSeconds(20))
                            .until(() -> closing.getState() == Thread.State.WAITING);
                        return List.of(deposit(1, 1));
                      }))
          .isInstanceOfSatisfying(
              LogUnavailableException.class, e -> assertThat(e.outcomeUnknown()).isFalse());
      assertThat(readAll(log, LogEnd.START)).isEmpty();
    }
  }

  /** A writer of the protocol that stopped between sending and committing. */
  private static KafkaProducer<Object, Object> openTransaction(KafkaSettings settings)
      throws Exception {
    KafkaProducer<Object, Object> producer =
        new KafkaProducer<>(ClientConfigs.producer(settings, 60_000));
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(settings.topic(), 1, EventRecords.of(deposit(1, 1)))).get();
    return producer;
  }

  @Test
  void a_tombstone_and_other_poison_are_handed_on_with_a_reason() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    Map<String, Object> plain = Map.of("bootstrap.servers", settings.bootstrapServers());
    var bytes = new ByteArraySerializer();
    try (EventLog log = new KafkaEventLog(settings);
        KafkaProducer<byte[], byte[]> foreign = new KafkaProducer<>(plain, bytes, bytes)) {
      foreign.send(new ProducerRecord<>(settings.topic(), new byte[] {'k'}, null)).get();
      foreign.send(new ProducerRecord<>(settings.topic(), null, new byte[] {'{', '}'})).get();

      assertThat(readAll(log, LogEnd.START))
          .allSatisfy(e -> assertThat(e).isInstanceOf(LogEntry.Undecodable.class));
    }
  }

  @Test
  void a_registry_that_is_down_makes_the_reader_stay_where_it_was() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender()) {
      appender.append(_ -> List.of(deposit(1, 1)));
    }
    try (EventLog log = new KafkaEventLog(withRegistry(settings, "http://127.0.0.1:1"));
        LogReader reader = log.reader(LogEnd.START)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(5)))
            .isInstanceOf(LogUnavailableException.class)
            .hasMessage("The schema registry at http://127.0.0.1:1 does not answer.");
      }
    }
  }

  @Test
  void a_registry_that_is_down_stops_an_append_before_anything_is_written() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    try (EventLog cut = new KafkaEventLog(withRegistry(settings, "http://127.0.0.1:1"));
        EventLog log = new KafkaEventLog(settings);
        Appender appender = cut.appender();
        Appender whole = log.appender()) {
      assertThatThrownBy(() -> appender.append(_ -> List.of(deposit(1, 1))))
          .isInstanceOfSatisfying(
              LogUnavailableException.class, e -> assertThat(e.outcomeUnknown()).isFalse());
      whole.append(_ -> List.of(deposit(1, 2)));
      assertThat(readSettled(log)).hasSize(1);
    }
  }

  @Test
  void an_event_too_large_for_the_store_is_refused_for_good() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    LedgerEvent small = deposit(1, 1);
    LedgerEvent huge =
        new LedgerEvent.AccountRenamed(deposit(1, 1).header(), "x".repeat(3_000_000));
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender()) {
      assertThatThrownBy(() -> appender.append(_ -> List.of(small, huge)))
          .isInstanceOfSatisfying(
              LogUnavailableException.class, e -> assertThat(e.outcomeUnknown()).isFalse())
          .hasMessageContaining("larger");
      appender.append(_ -> List.of(small));
      assertThat(events(readSettled(log))).containsExactly(small);
    }
  }

  @Test
  void a_missing_topic_is_said_so() {
    KafkaSettings settings = SharedStore.store().settings("no-such-topic");
    try (EventLog log = new KafkaEventLog(settings)) {
      assertThatThrownBy(() -> log.reader(LogEnd.START))
          .isInstanceOf(LogUnavailableException.class)
          .hasMessageContaining("has no topic \"no-such-topic\"");
    }
  }

  @Test
  void another_value_serializer_can_be_configured() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    KafkaSettings replaced =
        new KafkaSettings(
            settings.topic(),
            settings.bootstrapServers(),
            settings.registryUrl(),
            Map.of("value.serializer", OtherSerializer.class.getName()));
    LedgerEvent event = deposit(1, 1);
    try (EventLog log = new KafkaEventLog(replaced);
        Appender appender = log.appender()) {
      appender.append(_ -> List.of(event));
      assertThat(OtherSerializer.used).isTrue();
      assertThat(events(readSettled(log))).containsExactly(event);
    }
  }

  private static KafkaSettings withRegistry(KafkaSettings settings, String url) {
    return new KafkaSettings(settings.topic(), settings.bootstrapServers(), url, Map.of());
  }
}
