package dev.daybook.app;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.embedded.StoreFile;
import dev.daybook.eventlog.embedded.StoreInUseException;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.workspace.status.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The event store a session works on: our own, one that another process of ours runs, or a cluster.
 */
sealed interface LedgerStore extends AutoCloseable {
  /** How long a store is waited for that another process is starting, or has for one command. */
  Duration PATIENCE = Duration.ofSeconds(60);

  KafkaSettings settings();

  Connection connection();

  @Override
  void close();

  /** A broker in this process. */
  record Own(EmbeddedStore store, Connection connection) implements LedgerStore {
    @Override
    public KafkaSettings settings() {
      return store.settings();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /** A broker that is not ours to stop. */
  record Other(KafkaSettings settings, Connection connection) implements LedgerStore {
    @Override
    public void close() {}
  }

  /**
   * Opens the store of a data folder, or attaches to it if another process runs it for longer than
   * a command.
   *
   * @param options whether the store is for longer than a command, among others
   * @param onFatal told a sentence if the broker in this process dies
   */
  static LedgerStore open(
      DataFolder folder,
      Connection.Kind kind,
      EmbeddedStore.Options options,
      Consumer<String> onFatal)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        EmbeddedStore store = EmbeddedStore.open(folder.root(), options, onFatal);
        return new Own(store, connection(store.settings(), kind, usualPorts(store.settings())));
      } catch (StoreInUseException e) {
        Optional<KafkaSettings> running =
            StoreFile.read(folder.root()).map(LedgerStore::settingsOf);
        if (running.isPresent()) {
          return new Other(
              running.get(),
              connection(
                  running.get(), kind, "The event store is run by another Daybook process."));
        }
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  static LedgerStore cluster(ClusterProfile profile) {
    KafkaSettings settings = profile.settings();
    return new Other(
        settings,
        new Connection(
            profile.name(),
            Connection.Kind.CLUSTER,
            Connection.State.UP,
            settings.bootstrapServers(),
            shown(settings.registryUrl()),
            ""));
  }

  private static KafkaSettings settingsOf(StoreFile file) {
    return new KafkaSettings(
        KafkaSettings.DEFAULT_TOPIC, file.bootstrap(), file.registry(), Map.of());
  }

  private static Connection connection(
      KafkaSettings settings, Connection.Kind kind, String notice) {
    return new Connection(
        kind == Connection.Kind.SAMPLE ? "sample" : "embedded",
        kind,
        Connection.State.UP,
        settings.bootstrapServers(),
        shown(settings.registryUrl()),
        notice);
  }

  /** A URL may carry a user and password: not for the screen. */
  private static String shown(String url) {
    return url.replaceFirst("//[^/@]*@", "//");
  }

  private static String usualPorts(KafkaSettings settings) {
    boolean usual =
        settings.bootstrapServers().endsWith(":9092") && settings.registryUrl().endsWith(":8081");
    return usual
        ? ""
        : "The usual ports were taken: Kafka is at %s, the schema registry at %s."
            .formatted(settings.bootstrapServers(), settings.registryUrl());
  }
}
