package dev.daybook.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.LogPosition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topic with plain Kafka and plain Avro: none of the product's codec or fold. One thread
 * uses it. Kafka's exceptions come through; after one, reading goes on where it was.
 */
final class PlainReader implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<TopicPartition> partitions;
  private final String bootstrap;
  private final String registry;
  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> written;
  private final Map<Integer, GenericDatumReader<GenericRecord>> schemas = new HashMap<>();
  private final List<PlainEvent> ahead = new ArrayList<>();

  PlainReader(StoreProcess store) {
    bootstrap = store.bootstrap();
    registry = store.registry();
    partitions =
        IntStream.range(0, store.partitions())
            .mapToObj(p -> new TopicPartition(KafkaSettings.DEFAULT_TOPIC, p))
            .toList();
    committed = consumer(bootstrap, "read_committed");
    written = consumer(bootstrap, "read_uncommitted");
    committed.assign(partitions);
    committed.seekToBeginning(partitions);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String isolation) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap, "isolation.level", isolation),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** The end of all that is written, open transactions included. */
  Map<TopicPartition, Long> writtenEnd() {
    return written.endOffsets(partitions, ANSWER);
  }

  /** The end of all that is committed. */
  Map<TopicPartition, Long> committedEnd() {
    return committed.endOffsets(partitions, ANSWER);
  }

  /**
   * The end of all that is written now, once nothing of it is open: a commit is acknowledged some
   * milliseconds before its events can be read.
   */
  Map<TopicPartition, Long> settledEnd() throws InterruptedException {
    Map<TopicPartition, Long> end = writtenEnd();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!covers(committedEnd(), end)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "A transaction before %s stays open%s"
                .formatted(end, OpenTransactions.describe(bootstrap, partitions.size())));
      }
      Thread.sleep(5);
    }
    return end;
  }

  private static boolean covers(Map<TopicPartition, Long> end, Map<TopicPartition, Long> wanted) {
    return wanted.entrySet().stream()
        .allMatch(e -> end.getOrDefault(e.getKey(), 0L) >= e.getValue());
  }

  /** The committed events before this end that were not handed out yet, by partition and offset. */
  List<PlainEvent> readTo(Map<TopicPartition, Long> end) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (end.entrySet().stream().anyMatch(e -> committed.position(e.getKey()) < e.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The log cannot be read up to " + end);
      }
      for (ConsumerRecord<byte[], byte[]> each : committed.poll(Duration.ofMillis(100))) {
        ahead.add(
            PlainEvent.of(new LogPosition(each.partition(), each.offset()), decode(each.value())));
      }
    }
    List<PlainEvent> wanted =
        ahead.stream()
            .filter(
                e ->
                    e.position().offset()
                        < end.getOrDefault(
                            new TopicPartition(
                                KafkaSettings.DEFAULT_TOPIC, e.position().partition()),
                            0L))
            .sorted((a, b) -> a.position().compareTo(b.position()))
            .toList();
    ahead.removeAll(wanted);
    return wanted;
  }

  private GenericRecord decode(byte[] value) throws IOException, InterruptedException {
    int schema = ByteBuffer.wrap(value, 1, 4).getInt();
    GenericDatumReader<GenericRecord> reader = schemas.get(schema);
    if (reader == null) {
      reader = new GenericDatumReader<>(writerSchema(schema));
      schemas.put(schema, reader);
    }
    return reader.read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
  }

  private Schema writerSchema(int id) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
              .timeout(ANSWER)
              .build();
      String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return new Schema.Parser().parse(JSON.readTree(answer).get("schema").asText());
    }
  }

  @Override
  public void close() {
    committed.close();
    written.close();
  }
}
