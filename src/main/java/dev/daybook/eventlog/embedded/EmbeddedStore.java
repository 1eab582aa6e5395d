package dev.daybook.eventlog.embedded;

import dev.daybook.codec.EventSchemas;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event store in a folder: the lock on it, a broker, a registry with both schemas of the events,
 * and their topic. To restart a store that failed, close it and open it anew. Thread-safe.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

  private final Path data;
  private final String topic;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile Status status = Status.RUNNING;
  private final StoreFile file;

  /** Whether the store can be used. */
  public enum Status {
    RUNNING,
    /** The broker failed for good; close the store and open it anew. */
    FAILED,
    CLOSED
  }

  /**
   * How to open a store.
   *
   * @param topic the events' topic
   * @param partitions of the topic, if it is to be created
   * @param brokerPort the port the broker should listen on, or the next free one
   * @param registryPort the port the registry should listen on, or the next free one
   * @param announced whether {@code store.json} tells others of it: not for a store that closes as
   *     soon as one command is done
   */
  public record Options(
      String topic, int partitions, int brokerPort, int registryPort, boolean announced) {
    /** The ports every Kafka client tries first. */
    public static final Options DEFAULT =
        new Options(KafkaSettings.DEFAULT_TOPIC, 1, 9092, 8081, true);

    /** The same, but nobody else is told of it. */
    public Options unannounced() {
      return new Options(topic, partitions, brokerPort, registryPort, false);
    }
  }

  /**
   * Opens the store in a folder, making a new one if there is none; takes some seconds.
   *
   * @param onFatal told, on a thread of the broker, why the broker failed for good
   * @throws StoreInUseException if the folder is open already
   * @throws StoreFailedException if it does not start; nothing is left running
   */
  public static EmbeddedStore open(Path data, Options options, Consumer<String> onFatal) {
    return new EmbeddedStore(data, options, onFatal);
  }

  private EmbeddedStore(Path data, Options options, Consumer<String> onFatal) {
    this.data = data;
    this.topic = options.topic();
    try {
      add(StoreLock.take(data));
      StoreFile.delete(data);
      EmbeddedBroker broker =
          add(
              EmbeddedBroker.start(
                  data.resolve("kafka"),
                  options.brokerPort(),
                  why -> {
                    failed();
                    onFatal.accept(why);
                  }));
      SchemaRegistry registry = add(new SchemaRegistry(broker.bootstrapServers()));
      RegistryServer server = add(new RegistryServer(registry, options.registryPort()));
      createTopic(broker, server, options);
      registerSchemas(registry);
      file =
          new StoreFile(
              broker.bootstrapServers(),
              server.url(),
              ProcessHandle.current().pid(),
              broker.clusterId(),
              Instant.now());
      if (options.announced()) {
        file.write(data);
      }
      LOG.info("Event store in {}: {} and {}", data, file.bootstrap(), file.registry());
    } catch (StoreInUseException e) {
      throw e;
    } catch (IOException | KafkaException | LogUnavailableException | RegistryError e) {
      closeParts();
      throw new StoreFailedException(
          "The event store in " + data + " does not start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      closeParts();
      throw e;
    }
  }

  private <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  private static void createTopic(EmbeddedBroker broker, RegistryServer server, Options options) {
    KafkaSettings settings =
        new KafkaSettings(options.topic(), broker.bootstrapServers(), server.url(), Map.of());
    try (TopicAdmin admin = new TopicAdmin(settings)) {
      admin.createIfMissing(options.partitions());
    }
  }

  private void registerSchemas(SchemaRegistry registry) throws IOException {
    String values = EventSchemas.valueSubject(topic);
    if (registry.ownLevel(values).isEmpty()) {
      // Old readers read new events and new readers old ones, whatever anybody registers.
      registry.setLevel(values, CompatibilityLevel.FULL_TRANSITIVE);
    }
    registry.register(values, EventSchemas.V1);
    registry.register(values, EventSchemas.V2);
    registry.register(EventSchemas.keySubject(topic), EventSchemas.KEY);
  }

  private synchronized void failed() {
    if (status == Status.RUNNING) {
      status = Status.FAILED;
    }
  }

  public Status status() {
    return status;
  }

  /** Where it can be reached, as it also says in its folder. */
  public StoreFile file() {
    return file;
  }

  /** How to connect to its topic of events. */
  public KafkaSettings settings() {
    return settings(topic);
  }

  /** How to connect to another topic of it. */
  public KafkaSettings settings(String topic) {
    return new KafkaSettings(topic, file.bootstrap(), file.registry(), Map.of());
  }

  /** Flushes and stops all of it; a second call does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (status == Status.CLOSED) {
        return;
      }
      status = Status.CLOSED;
    }
    try {
      StoreFile.delete(data);
    } catch (IOException e) {
      LOG.warn("The file of the running store is left behind", e);
    }
    closeParts();
  }

  private void closeParts() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("A part of the event store did not close", e);
      }
    }
  }
}
