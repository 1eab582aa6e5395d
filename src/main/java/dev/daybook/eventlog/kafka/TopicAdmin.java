package dev.daybook.eventlog.kafka;

import static java.util.Objects.requireNonNull;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and describes the topic. Thread-safe; every call waits for the store's answer. */
public final class TopicAdmin implements AutoCloseable {
  private static final String FOREVER = "-1";
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final String topic;
  private final StoreFaults faults;
  private final Admin admin;

  public TopicAdmin(KafkaSettings settings) {
    topic = settings.topic();
    faults = new StoreFaults(settings);
    admin = Admin.create(ClientConfigs.admin(settings));
  }

  /** What a topic is and keeps. */
  public record Topic(int partitions, Retention retention) {}

  /**
   * Creates the topic, if there is none, as one that keeps everything for ever. The replication is
   * the cluster's default.
   *
   * @return whether it was created
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer
   */
  public boolean createIfMissing(int partitions) {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(partitions), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    FOREVER,
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    FOREVER,
                    // The time of a record is when the log took it, whatever its writer's clock
                    // says.
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "LogAppendTime"));
    try {
      await(admin.createTopics(List.of(wanted)).all());
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw faults.unavailable(e);
    }
  }

  /** The topic as it is, or empty if there is none. */
  public Optional<Topic> describe() {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      int partitions =
          requireNonNull(await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic))
              .partitions()
              .size();
      Config config =
          requireNonNull(await(admin.describeConfigs(List.of(resource)).all()).get(resource));
      return Optional.of(new Topic(partitions, retention(config)));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw faults.unavailable(e);
    }
  }

  /** Time and size count only where the policy is to delete. */
  private static Retention retention(Config config) {
    String policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    boolean deletes = policy.contains(TopicConfig.CLEANUP_POLICY_DELETE);
    return new Retention(
        deletes ? number(config, TopicConfig.RETENTION_MS_CONFIG) : -1,
        deletes ? number(config, TopicConfig.RETENTION_BYTES_CONFIG) : -1,
        policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private static long number(Config config, String name) {
    return Long.parseLong(config.get(name).value());
  }

  /**
   * What there is of the topic.
   *
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer, or has no
   *     such topic
   */
  public LogExtent extent(Instant now) {
    String identity = identity().orElseThrow(faults::noTopic);
    Topic found = describe().orElseThrow(faults::noTopic);
    LogEnd end = offsets(found, OffsetSpec.latest());
    long retention = found.retention().millis();
    LogEnd leaving =
        retention < 0
            ? LogEnd.START
            : offsets(found, OffsetSpec.forTimestamp(now.toEpochMilli() - retention + DAY_MILLIS));
    return new LogExtent(
        identity,
        offsets(found, OffsetSpec.earliest()),
        end,
        orElse(leaving, end),
        found.retention());
  }

  private LogEnd offsets(Topic of, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (int partition = 0; partition < of.partitions(); partition++) {
      wanted.put(new TopicPartition(topic, partition), which);
    }
    Map<Integer, Long> offsets = new HashMap<>();
    try {
      await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
          .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
    } catch (ExecutionException e) {
      throw faults.unavailable(e);
    }
    return new LogEnd(offsets);
  }

  /** No record is as young as was asked for: then all are older. */
  private static LogEnd orElse(LogEnd offsets, LogEnd end) {
    Map<Integer, Long> found = new HashMap<>(offsets.nextOffsets());
    found.replaceAll((partition, offset) -> offset < 0 ? end.nextOffset(partition) : offset);
    return new LogEnd(found);
  }

  /**
   * What tells the topic from every other one, deleted and made anew included: cluster id and topic
   * id. Empty if there is no such topic.
   */
  public Optional<String> identity() {
    try {
      Future<String> cluster = admin.describeCluster().clusterId();
      TopicDescription found =
          requireNonNull(await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
      return Optional.of(await(cluster) + "/" + found.topicId());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw faults.unavailable(e);
    }
  }

  /** Raises the number of partitions. Keys then fall into others: order holds within each only. */
  public void raisePartitions(int total) {
    try {
      await(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(total))).all());
    } catch (ExecutionException e) {
      throw faults.unavailable(e);
    }
  }

  private <T> T await(Future<T> answer) throws ExecutionException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.unavailable(new InterruptException(e));
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
