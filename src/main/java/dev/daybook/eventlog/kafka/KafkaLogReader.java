package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.RegistryUnavailableException;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads one topic by its own offsets, without a consumer group: who reads keeps where it stands. A
 * batch counts only when it is wholly decoded: what fails on the way is read again.
 *
 * <p>Two things are never passed over in silence: records that are gone before they were read, and
 * a topic of the same name that has taken the old one's place. For the latter the topic's id is
 * asked for whenever the client may have learned another one, before anything is handed out.
 */
final class KafkaLogReader implements LogReader {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

  /** An idle reader cannot tell a quiet topic from a dead broker: it asks this often. */
  private static final long PROBE_NANOS = 1_000_000_000L;

  private static final long PARTITION_CHECK_NANOS = 1_000_000_000L;

  private final KafkaSettings settings;
  private final StoreFaults faults;
  private final TopicIdentity identity;
  private final EventCodec codec;
  private final MetadataWatch metadata = new MetadataWatch();
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Where each partition is to be read next; ahead of the consumer only before an assignment. */
  private final Map<Integer, Long> next;

  private boolean wokenOutsidePoll;
  private long lastPartitionCheckNanos;
  private long lastContactNanos;

  /** Of the updates of the client's metadata, the last one whose topic is known to be ours. */
  private long sameUpTo = -1;

  KafkaLogReader(KafkaSettings settings, TopicIdentity identity, EventCodec codec, LogEnd from) {
    this.settings = settings;
    this.faults = new StoreFaults(settings);
    this.identity = identity;
    this.codec = codec;
    this.next = new HashMap<>(from.nextOffsets());
    identity.get();
    this.consumer =
        new KafkaConsumer<>(
            ClientConfigs.consumer(settings), new ByteArrayDeserializer(), metadata);
    try {
      assignPartitions();
    } catch (KafkaException e) {
      consumer.close();
      throw faults.unavailable(e);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public Batch poll(Duration timeout) {
    if (wokenOutsidePoll) {
      wokenOutsidePoll = false;
      return new Batch(List.of(), new LogEnd(next));
    }
    try {
      return read(timeout);
    } catch (WakeupException _) {
      seekBack();
      return new Batch(List.of(), new LogEnd(next));
    } catch (LogUnavailableException e) {
      seekBack();
      throw e;
    } catch (KafkaException | RegistryUnavailableException e) {
      seekBack();
      throw faults.unavailable(e);
    }
  }

  private Batch read(Duration timeout) {
    if (System.nanoTime() - lastPartitionCheckNanos > PARTITION_CHECK_NANOS) {
      assignPartitions();
    }
    ConsumerRecords<byte[], byte[]> records;
    try {
      records = consumer.poll(timeout);
    } catch (OffsetOutOfRangeException e) {
      return behindExpired(e);
    }
    if (records.isEmpty()) {
      probe();
    } else {
      lastContactNanos = System.nanoTime();
    }
    requireSameTopic();
    List<LogEntry> entries = decode(records);
    // All or none: a position may have to be asked for, and if that fails, the records are read
    // again.
    Map<Integer, Long> reached = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      reached.put(partition.partition(), consumer.position(partition, ANSWER_TIMEOUT));
    }
    next.putAll(reached);
    return new Batch(entries, new LogEnd(next));
  }

  /** Goes on with the first records that are still there, and says what is not. */
  private Batch behindExpired(OffsetOutOfRangeException e) {
    identity.require();
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(e.partitions(), ANSWER_TIMEOUT);
    requireReached(logEnd(consumer.endOffsets(consumer.assignment(), ANSWER_TIMEOUT)));
    if (e instanceof LogTruncationException cut) { // it has grown past the cut since
      Map<TopicPartition, Long> ends = new HashMap<>();
      cut.divergentOffsets().forEach((partition, from) -> ends.put(partition, from.offset()));
      throw OtherLogException.cut(settings.topic(), logEnd(ends), new LogEnd(next));
    }
    List<LogGap> gaps = new ArrayList<>();
    for (TopicPartition partition : e.partitions()) {
      long wanted = next.getOrDefault(partition.partition(), 0L);
      long start = starts.getOrDefault(partition, 0L);
      if (start > wanted) {
        gaps.add(new LogGap(partition.partition(), wanted, start));
        next.put(partition.partition(), start);
      }
    }
    seekBack();
    return new Batch(List.of(), new LogEnd(next), gaps);
  }

  /** What is fetched by newer metadata may be of another topic than what was fetched before. */
  private void requireSameTopic() {
    long updates = metadata.updates();
    if (updates != sameUpTo) {
      identity.require();
      sameUpTo = updates;
    }
  }

  @Override
  public LogEnd end() {
    LogEnd end = ask(consumer::endOffsets);
    requireReached(end);
    return end;
  }

  @Override
  public LogEnd start() {
    return ask(consumer::beginningOffsets);
  }

  private LogEnd ask(
      BiFunction<Collection<TopicPartition>, Duration, Map<TopicPartition, Long>> question) {
    try {
      assignPartitions();
      LogEnd answer = logEnd(question.apply(consumer.assignment(), ANSWER_TIMEOUT));
      lastContactNanos = System.nanoTime();
      return answer;
    } catch (WakeupException _) {
      wokenOutsidePoll = true; // it was meant for a poll
      return ask(question);
    } catch (KafkaException e) {
      throw faults.unavailable(e);
    }
  }

  private void probe() {
    if (System.nanoTime() - lastContactNanos > PROBE_NANOS) {
      requireReached(logEnd(consumer.endOffsets(consumer.assignment(), ANSWER_TIMEOUT)));
      lastContactNanos = System.nanoTime();
    }
  }

  /** A log that ends before what was read of it has lost records; its next ones are others. */
  private void requireReached(LogEnd end) {
    LogEnd read = new LogEnd(next);
    if (!end.covers(read)) {
      identity.require();
      throw OtherLogException.cut(settings.topic(), end, read);
    }
  }

  private static LogEnd logEnd(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byNumber = new HashMap<>();
    offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
    return new LogEnd(byNumber);
  }

  /** From the client's metadata, which it renews by itself: no request in the usual case. */
  private void assignPartitions() {
    List<PartitionInfo> partitions = consumer.partitionsFor(settings.topic(), ANSWER_TIMEOUT);
    if (partitions.isEmpty()) {
      throw faults.noTopic();
    }
    lastPartitionCheckNanos = System.nanoTime();
    Set<TopicPartition> before = Set.copyOf(consumer.assignment());
    if (partitions.size() <= before.size()) {
      return;
    }
    List<TopicPartition> all = new ArrayList<>();
    partitions.forEach(p -> all.add(new TopicPartition(p.topic(), p.partition())));
    consumer.assign(all);
    for (TopicPartition partition : all) {
      if (!before.contains(partition)) {
        consumer.seek(partition, next.getOrDefault(partition.partition(), 0L));
      }
    }
  }

  private List<LogEntry> decode(ConsumerRecords<byte[], byte[]> records) {
    List<LogEntry> entries = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      entries.add(
          codec.decode(
              new LogPosition(record.partition(), record.offset()),
              // A record without a time has -1.
              Instant.ofEpochMilli(Math.max(0, record.timestamp())),
              record.key(),
              record.value()));
    }
    return entries;
  }

  private void seekBack() {
    for (TopicPartition partition : consumer.assignment()) {
      consumer.seek(partition, next.getOrDefault(partition.partition(), 0L));
    }
  }

  @Override
  public void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
