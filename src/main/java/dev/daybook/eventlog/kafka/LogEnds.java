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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The end of what is committed, as a writer must know it. One thread at a time uses it.
 *
 * <p>A commit is acknowledged before its markers stand in the log, so for some milliseconds the
 * committed end does not cover it. Other writers' commits are covered, because fencing waits for
 * their markers; this writer's own are counted in here.
 */
final class LogEnds implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final String topic;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Set<TopicPartition> partitions = new HashSet<>();
  private final Map<Integer, Long> afterOwn = new HashMap<>();

  LogEnds(KafkaSettings settings) {
    topic = settings.topic();
    admin = Admin.create(ClientConfigs.admin(settings));
    consumer = new KafkaConsumer<>(ClientConfigs.consumer(settings));
  }

  /**
   * Asks the store itself which partitions there are. After a fence only: until this writer is
   * fenced in turn, no other writer of the protocol can have used a newer one.
   */
  void refreshPartitions() {
    try {
      TopicDescription described =
          requireNonNull(
              admin
                  .describeTopics(List.of(topic))
                  .allTopicNames()
                  .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                  .get(topic));
      described.partitions().forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e);
    }
  }

  LogEnd capture() {
    Map<Integer, Long> ends = new HashMap<>(afterOwn);
    consumer
        .endOffsets(new ArrayList<>(partitions), TIMEOUT)
        .forEach((partition, end) -> ends.merge(partition.partition(), end, Math::max));
    return new LogEnd(ends);
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
    admin.close(Duration.ofSeconds(1));
  }
}
