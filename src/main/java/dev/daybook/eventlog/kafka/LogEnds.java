package dev.daybook.eventlog.kafka;

import static java.util.Objects.requireNonNull;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The end of what is committed, as a writer must know it: every commit acknowledged before {@link
 * #capture} was called is covered, whoever made it. One thread at a time uses it.
 *
 * <p>A commit is acknowledged before its markers stand in the log, so for some milliseconds the
 * committed end does not cover it. Its events do stand there, in the written end, and that is
 * waited for. It takes no fence; it takes knowing all partitions, see {@link #refreshPartitions}.
 */
final class LogEnds implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A command decided on one book must not go into another: looked at before it is decided. */
  private static final long IDENTITY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String topic;
  private final TopicIdentity identity;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaConsumer<byte[], byte[]> uncommitted;
  private final Set<TopicPartition> partitions = new HashSet<>();
  private final Map<Integer, Long> afterOwn = new HashMap<>();

  LogEnds(KafkaSettings settings, TopicIdentity identity) {
    topic = settings.topic();
    this.identity = identity;
    admin = Admin.create(ClientConfigs.admin(settings));
    consumer = new KafkaConsumer<>(ClientConfigs.consumer(settings));
    Map<String, Object> everything = new HashMap<>(ClientConfigs.consumer(settings));
    everything.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    uncommitted = new KafkaConsumer<>(everything);
  }

  /**
   * Asks the store itself which partitions there are. Needed after a fence, and before a decision
   * that no commit will prove: while this writer is not fenced, no other writer of the protocol can
   * have used a newer one.
   *
   * @return whether any was added, so that an end captured before may lack what it holds
   */
  boolean refreshPartitions() {
    try {
      TopicDescription described =
          requireNonNull(
              admin
                  .describeTopics(List.of(topic))
                  .allTopicNames()
                  .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                  .get(topic));
      int known = partitions.size();
      described.partitions().forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
      return partitions.size() > known;
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e);
    }
  }

  /**
   * The end of all that was written before this call. A transaction that another program left open
   * hides what was committed after its beginning, so its end is waited for.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if it stays open
   * @throws dev.daybook.eventlog.OtherLogException if the topic is another one by now
   */
  LogEnd capture() {
    identity.requireAfter(IDENTITY_NANOS);
    List<TopicPartition> all = new ArrayList<>(partitions);
    Map<TopicPartition, Long> written = uncommitted.endOffsets(all, TIMEOUT);
    Map<TopicPartition, Long> committed = consumer.endOffsets(all, TIMEOUT);
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (written.entrySet().stream()
        .anyMatch(e -> committed.getOrDefault(e.getKey(), 0L) < e.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new org.apache.kafka.common.errors.TimeoutException(
            "Another program keeps a transaction on " + topic + " open");
      }
      pause();
      committed.putAll(consumer.endOffsets(all, TIMEOUT));
    }
    Map<Integer, Long> ends = new HashMap<>(afterOwn);
    committed.forEach((partition, end) -> ends.merge(partition.partition(), end, Math::max));
    return new LogEnd(ends);
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  void committed(List<LogPosition> positions) {
    for (LogPosition position : positions) {
      partitions.add(new TopicPartition(topic, position.partition()));
      afterOwn.merge(position.partition(), position.offset() + 1, Math::max);
    }
  }

  @Override
  public void close() {
    consumer.close();
    uncommitted.close();
    admin.close(Duration.ofSeconds(1));
  }
}
