package dev.daybook.eventlog.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and describes the topic. Thread-safe; every call waits for the store's answer. */
public final class TopicAdmin implements AutoCloseable {
  private static final String FOREVER = "-1";

  private final String topic;
  private final StoreFaults faults;
  private final Admin admin;

  public TopicAdmin(KafkaSettings settings) {
    topic = settings.topic();
    faults = new StoreFaults(settings);
    admin = Admin.create(ClientConfigs.admin(settings));
  }

  /**
   * What a topic keeps.
   *
   * @param retentionMillis how long records are kept, or -1 for ever
   * @param retentionBytes how many bytes of each partition are kept, or -1 for all
   * @param compacted whether older records of a key are deleted, which no log of events survives
   */
  public record Topic(
      int partitions, long retentionMillis, long retentionBytes, boolean compacted) {
    /** Whether the topic will forget events by itself. */
    public boolean forgets() {
      return retentionMillis >= 0 || retentionBytes >= 0 || compacted;
    }
  }

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
      return Optional.of(
          new Topic(
              partitions,
              Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value()),
              Long.parseLong(config.get(TopicConfig.RETENTION_BYTES_CONFIG).value()),
              config
                  .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                  .value()
                  .contains(TopicConfig.CLEANUP_POLICY_COMPACT)));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw faults.unavailable(e);
    }
  }

  /**
   * What tells the topic from every other one, deleted and made anew included: cluster id and topic
   * id. Empty if there is no such topic.
   */
  public Optional<String> identity() {
    try {
      TopicDescription found =
          requireNonNull(await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
      return Optional.of(await(admin.describeCluster().clusterId()) + "/" + found.topicId());
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
