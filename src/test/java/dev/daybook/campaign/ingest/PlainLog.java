package dev.daybook.campaign.ingest;

import dev.daybook.campaign.OpenTransactions;
import dev.daybook.campaign.StoreProcess;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The committed records of the topic, read once and kept, with plain Kafka and plain Avro. One
 * thread uses it; it waits while the broker is being started again.
 */
final class PlainLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String bootstrap;
  private final PlainRegistry registry;
  private final PlainDecoder decoder;
  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> written;
  private final Map<Integer, List<PlainRecord>> records = new TreeMap<>();

  PlainLog(StoreProcess store) {
    bootstrap = store.bootstrap();
    registry = new PlainRegistry(store.registry());
    decoder = new PlainDecoder(registry);
    committed = consumer(bootstrap, "read_committed");
    written = consumer(bootstrap, "read_uncommitted");
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String isolation) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "isolation.level",
            isolation,
            "auto.offset.reset",
            "earliest",
            "reconnect.backoff.max.ms",
            "200"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** The records before these next offsets, in order within each partition. */
  List<PlainRecord> before(Map<Integer, Long> next) {
    readTo(next);
    List<PlainRecord> found = new ArrayList<>();
    next.forEach(
        (partition, end) ->
            records.getOrDefault(partition, List.of()).stream()
                .takeWhile(record -> record.position().offset() < end)
                .forEach(found::add));
    return found;
  }

  private void readTo(Map<Integer, Long> next) {
    assign(next.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (next.entrySet().stream()
            .allMatch(e -> committed.position(partition(e.getKey())) >= e.getValue())) {
          return;
        }
        committed.poll(Duration.ofMillis(100)).forEach(this::take);
      } catch (KafkaException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The log cannot be read up to " + next);
      }
    }
  }

  private void assign(Collection<Integer> partitions) {
    Set<TopicPartition> all = new HashSet<>(committed.assignment());
    if (all.addAll(partitions.stream().map(PlainLog::partition).toList())) {
      committed.assign(all); // keeps the positions of those it had
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> each) {
    records
        .computeIfAbsent(each.partition(), _ -> new ArrayList<>())
        .add(
            new PlainRecord(
                new LogPosition(each.partition(), each.offset()),
                each.timestamp(),
                each.key(),
                each.value(),
                decoder.decode(each.value())));
  }

  /** The end of all that is written, once no transaction before it is open. */
  Map<Integer, Long> settledEnd(int partitions) throws InterruptedException {
    List<TopicPartition> all = all(partitions);
    Map<TopicPartition, Long> end = written.endOffsets(all, PATIENCE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!covers(committed.endOffsets(all, PATIENCE), end)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "A transaction before %s stays open: committed is %s%s"
                .formatted(
                    end,
                    committed.endOffsets(all, PATIENCE),
                    OpenTransactions.describe(bootstrap, partitions)));
      }
      Thread.sleep(5);
    }
    return end.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().partition(), Map.Entry::getValue));
  }

  /** Whether nothing more is committed than what lies before these next offsets. */
  boolean endsAt(Map<Integer, Long> next, int partitions) {
    return committed.endOffsets(all(partitions), PATIENCE).entrySet().stream()
        .allMatch(e -> next.getOrDefault(e.getKey().partition(), 0L) >= e.getValue());
  }

  private static List<TopicPartition> all(int partitions) {
    return IntStream.range(0, partitions).mapToObj(PlainLog::partition).toList();
  }

  private static boolean covers(Map<TopicPartition, Long> end, Map<TopicPartition, Long> wanted) {
    return wanted.entrySet().stream()
        .allMatch(e -> end.getOrDefault(e.getKey(), 0L) >= e.getValue());
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition(KafkaSettings.DEFAULT_TOPIC, number);
  }

  @Override
  public void close() {
    committed.close();
    written.close();
    registry.close();
  }
}
