package dev.daybook.campaign;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.embedded.StoreFile;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A real broker and registry in a process of their own, which survive being killed: the same
 * folder, the same ports. One thread uses it, except for {@link #freeze} and {@link #kill}.
 */
public final class StoreProcess implements AutoCloseable {
  private static final long START_SECONDS = 60;

  private final Path folder;
  private final int partitions;
  private final int brokerPort;
  private final int registryPort;
  private volatile JavaProcess process;

  private StoreProcess(Path folder, int partitions, int brokerPort, int registryPort) {
    this.folder = folder;
    this.partitions = partitions;
    this.brokerPort = brokerPort;
    this.registryPort = registryPort;
    process = spawn();
  }

  /** Starts it and waits until it answers. */
  public static StoreProcess start(Path folder, int partitions) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      StoreProcess store = new StoreProcess(folder, partitions, freePort(), freePort());
      try {
        store.awaitReady();
      } catch (RuntimeException | Error | InterruptedException e) {
        store.close();
        throw e;
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private JavaProcess spawn() {
    return JavaProcess.start(
        folder,
        "store",
        List.of("-Xmx512m"),
        StoreMain.class,
        List.of(folder.toString(), "" + partitions, "" + brokerPort, "" + registryPort));
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START_SECONDS * 1_000_000_000;
    while (true) {
      Optional<StoreFile> running = running();
      if (running.isPresent()) {
        String wanted = "127.0.0.1:" + brokerPort;
        if (!running.get().bootstrap().equals(wanted)) {
          throw new IllegalStateException(wanted + " was taken by another program");
        }
        return;
      }
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("The store does not start: " + process.said());
      }
      Thread.sleep(20);
    }
  }

  private Optional<StoreFile> running() {
    try {
      return StoreFile.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** kill -9: what it has not sent yet is never sent. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  /** Closes it in good order. */
  public void stop() throws InterruptedException {
    process.terminate();
  }

  /** Starts it again after a kill or a stop, and waits until it answers. */
  public void startAgain() throws InterruptedException {
    process = spawn();
    awaitReady();
  }

  public void freeze() {
    process.freeze();
  }

  public void thaw() {
    process.thaw();
  }

  /** The folder of one partition's segment files. */
  Path partitionFolder(int partition) {
    return folder.resolve("kafka").resolve(KafkaSettings.DEFAULT_TOPIC + "-" + partition);
  }

  int partitions() {
    return partitions;
  }

  public String bootstrap() {
    return "127.0.0.1:" + brokerPort;
  }

  public String registry() {
    return "http://127.0.0.1:" + registryPort;
  }

  /** A connection as an analyst's profile file makes it. */
  public ClusterProfile profile() {
    return ClusterProfile.of("shared", bootstrap(), registry(), KafkaSettings.DEFAULT_TOPIC);
  }

  /** A session of this process on the store, with a read model of its own in the folder. */
  public Session session(Path data) throws IOException, InterruptedException {
    return session(data, _ -> {});
  }

  /** The same with some of the clients' properties changed. */
  Session session(Path data, Consumer<Map<String, String>> change)
      throws IOException, InterruptedException {
    KafkaSettings plain = profile().settings();
    Map<String, String> properties = new HashMap<>(plain.clientProperties());
    change.accept(properties);
    ClusterProfile changed =
        new ClusterProfile(
            "shared",
            new KafkaSettings(
                plain.topic(), plain.bootstrapServers(), plain.registryUrl(), properties));
    return Opening.cluster(new DataFolder(data), changed).forCommand(InstantSource.system());
  }

  @Override
  public void close() {
    process.close();
  }
}
