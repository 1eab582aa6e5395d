package dev.daybook.eventlog.embedded;

import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One embedded store for all tests of a JVM: opened by the first that asks, closed and deleted when
 * the JVM ends. Tests keep apart by topic.
 */
public final class SharedStore {
  private static final AtomicInteger TOPICS = new AtomicInteger();
  private static @Nullable EmbeddedStore store;

  private SharedStore() {}

  /** The store, opened if need be. */
  public static synchronized EmbeddedStore store() {
    EmbeddedStore open = store;
    if (open != null) {
      return open;
    }
    try {
      Path folder = Files.createTempDirectory("daybook-shared-store");
      EmbeddedStore fresh =
          EmbeddedStore.open(
              folder,
              new EmbeddedStore.Options(
                  KafkaSettings.DEFAULT_TOPIC, 1, FreePort.any(), FreePort.any(), false),
              why -> System.err.println("The shared store failed: " + why));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    fresh.close();
                    delete(folder);
                  },
                  "shared-store-shutdown"));
      store = fresh;
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings for a topic of its own, newly made. */
  public static KafkaSettings freshTopic(int partitions) {
    KafkaSettings settings = store().settings("events-" + TOPICS.incrementAndGet());
    try (TopicAdmin admin = new TopicAdmin(settings)) {
      admin.createIfMissing(partitions);
    }
    return settings;
  }

  /** A log on a topic of its own, newly made. The caller closes it. */
  public static KafkaEventLog freshLog(int partitions) {
    return new KafkaEventLog(freshTopic(partitions));
  }

  /** Deletes a folder and all in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
