package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.RegistryUnavailableException;
import dev.daybook.eventlog.LogReader;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads one topic by its own offsets, without a consumer group: who reads keeps where it stands. A
 * batch counts only when it is wholly decoded: what fails on the way is read again.
 */
final class KafkaLogReader implements LogReader {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

  /** An idle reader cannot tell a quiet topic from a dead broker: it asks this often. */
  private static final long PROBE_NANOS = 1_000_000_000L;

  private static final long PARTITION_CHECK_NANOS = 1_000_000_000L;

  private final KafkaSettings settings;
  private final StoreFaults faults;
  private final EventCodec codec;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Where each partition is to be read next; ahead of the consumer only before an assignment. */
  private final Map<Integer, Long> next;

  private boolean wokenOutsidePoll;
  private long lastPartitionCheckNanos;
  private long lastContactNanos;

  KafkaLogReader(KafkaSettings settings, EventCodec codec, LogEnd from) {
    this.settings = settings;
    this.faults = new StoreFaults(settings);
    this.codec = codec;
    this.next = new HashMap<>(from.nextOffsets());
    this.consumer = new KafkaConsumer<>(ClientConfigs.consumer(settings));
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
      if (System.nanoTime() - lastPartitionCheckNanos > PARTITION_CHECK_NANOS) {
        assignPartitions();
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(timeout);
      if (records.isEmpty()) {
        probe();
      } else {
        lastContactNanos = System.nanoTime();
      }
      List<LogEntry> entries = decode(records);
      for (TopicPartition partition : consumer.assignment()) {
        next.put(partition.partition(), consumer.position(partition, ANSWER_TIMEOUT));
      }
      return new Batch(entries, new LogEnd(next));
    } catch (WakeupException _) {
      seekBack();
      return new Batch(List.of(), new LogEnd(next));
    } catch (KafkaException | RegistryUnavailableException e) {
      seekBack();
      throw faults.unavailable(e);
    }
  }

  @Override
  public LogEnd end() {
    return ask(consumer::endOffsets);
  }

  @Override
  public LogEnd start() {
    return ask(consumer::beginningOffsets);
  }

  private LogEnd ask(
      BiFunction<Collection<TopicPartition>, Duration, Map<TopicPartition, Long>> question) {
    try {
      assignPartitions();
      Map<Integer, Long> answer = new HashMap<>();
      question
          .apply(consumer.assignment(), ANSWER_TIMEOUT)
          .forEach((partition, offset) -> answer.put(partition.partition(), offset));
      lastContactNanos = System.nanoTime();
      return new LogEnd(answer);
    } catch (WakeupException _) {
      wokenOutsidePoll = true; // it was meant for a poll
      return ask(question);
    } catch (KafkaException e) {
      throw faults.unavailable(e);
    }
  }

  private void probe() {
    if (System.nanoTime() - lastContactNanos > PROBE_NANOS) {
      consumer.endOffsets(consumer.assignment(), ANSWER_TIMEOUT);
      lastContactNanos = System.nanoTime();
    }
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
