package dev.daybook.campaign.ingest;

import dev.daybook.campaign.StoreProcess;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A plain producer that goes on and on: records by themselves, in transactions, and in transactions
 * that are aborted. Owns the thread {@code foreign-writer}.
 */
final class ForeignWriter implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final StoreProcess store;
  private final PlainRegistry registry;
  private final ForeignRecords records;
  private final SplittableRandom random;
  private final CompletableFuture<Long> ended = new CompletableFuture<>();
  private volatile int partitions;
  private volatile boolean enough;
  private long sent;

  ForeignWriter(StoreProcess store, int partitions, long seed) {
    this.store = store;
    this.partitions = partitions;
    registry = new PlainRegistry(store.registry());
    records = new ForeignRecords(KafkaSettings.DEFAULT_TOPIC, registry, seed);
    random = new SplittableRandom(seed + 1);
  }

  /** Sends so many at once, before it is started. */
  void backlog(int count) {
    try (KafkaProducer<byte[], byte[]> plain = producer(Map.of("linger.ms", "5"))) {
      for (int i = 0; i < count; i++) {
        var _ = plain.send(records.next(partitions), ForeignWriter::taken);
      }
      plain.flush();
    }
    sent += count;
  }

  void start() {
    Thread.ofPlatform().daemon().name("foreign-writer").start(this::run);
  }

  void partitions(int more) {
    partitions = more;
  }

  private void run() {
    try (KafkaProducer<byte[], byte[]> plain = producer(Map.of())) {
      while (!enough) {
        int batch = 1 + random.nextInt(40);
        switch (random.nextInt(10)) {
          case 0 -> transaction(batch, false);
          case 1, 2, 3 -> transaction(batch, true);
          default -> send(plain, batch);
        }
        Thread.sleep(random.nextInt(400));
      }
      plain.flush();
      ended.complete(sent);
    } catch (Throwable e) {
      ended.completeExceptionally(e);
    }
  }

  private void send(KafkaProducer<byte[], byte[]> to, int count) {
    for (int i = 0; i < count; i++) {
      var _ = to.send(records.next(partitions), ForeignWriter::taken);
      sent++;
    }
  }

  /** With a producer of its own; one that a restart of the broker cuts is left to time out. */
  private void transaction(int count, boolean commit) {
    Map<String, String> own =
        Map.of("transactional.id", "foreign", "transaction.timeout.ms", "5000");
    KafkaProducer<byte[], byte[]> producer = producer(own);
    try {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, count);
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    } catch (KafkaException e) {
      System.out.println("A foreign transaction was cut: " + e);
    } finally {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private static void taken(RecordMetadata at, @Nullable Exception fault) {
    if (fault != null) {
      System.out.println("A foreign record was not taken: " + fault);
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, String> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("bootstrap.servers", store.bootstrap());
    properties.put("metadata.max.age.ms", "500");
    properties.put("reconnect.backoff.max.ms", "200");
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Ends it; how many records it has sent. */
  long end() throws Exception {
    enough = true;
    return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    enough = true;
    registry.close();
  }
}
