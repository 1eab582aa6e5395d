package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The peer: one plain producer, one event of a command's size in each transaction, the client's
 * default settings. It decides nothing, reads nothing and is never fenced.
 *
 * @param each commit's duration, begin to acknowledgement
 */
record PlainTransactions(Durations each, double perSecond) {
  private static final String TOPIC = "bench-peer";
  private static final int WARM_UP = 100;
  private static final int COUNT = 500;
  private static final int BYTES = 150;

  static PlainTransactions measure(String bootstrap, String registry) {
    KafkaSettings settings = new KafkaSettings(TOPIC, bootstrap, registry, Map.of());
    try (TopicAdmin admin = new TopicAdmin(settings)) {
      admin.createIfMissing(1);
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "transactional.id", TOPIC),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      measure(producer, WARM_UP);
      return measure(producer, COUNT);
    }
  }

  private static PlainTransactions measure(KafkaProducer<byte[], byte[]> producer, int count) {
    long[] nanos = new long[count];
    long all = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long begun = System.nanoTime();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(TOPIC, new byte[6], new byte[BYTES]));
      producer.commitTransaction(); // fails if the send did
      nanos[i] = System.nanoTime() - begun;
    }
    double seconds = (System.nanoTime() - all) / 1e9;
    return new PlainTransactions(new Durations(nanos), count / seconds);
  }

  void print(String name) {
    each.print(name);
    Bench.print(name + ".rate", perSecond, "1/s");
  }
}
