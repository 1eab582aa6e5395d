package dev.daybook.eventlog.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.embedded.SharedStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ForeignTransactionTest {
  private final KafkaSettings settings = SharedStore.freshTopic(1);

  @Test
  void a_decision_waits_for_what_a_foreign_open_transaction_hides() throws Exception {
    AtomicLong end = new AtomicLong(-1);
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender();
        KafkaProducer<byte[], byte[]> foreign = foreignProducer()) {
      foreign.beginTransaction();
      foreign.send(new ProducerRecord<>(settings.topic(), new byte[] {1})).get();

      CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> ask(appender, end));
      Thread.sleep(500); // long enough for a decision that does not wait
      assertThat(asked).isNotDone();

      foreign.commitTransaction();
      asked.get(30, TimeUnit.SECONDS);
      assertThat(end.get()).as("record and marker").isEqualTo(2);
    }
  }

  private static void ask(Appender appender, AtomicLong seen) {
    try {
      appender.append(
          end -> {
            seen.set(end.nextOffset(0));
            return List.of();
          });
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private KafkaProducer<byte[], byte[]> foreignProducer() {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "transactional.id",
                "foreign-" + settings.topic()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }
}
