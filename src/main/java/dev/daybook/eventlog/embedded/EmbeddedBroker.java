package dev.daybook.eventlog.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka node in this program, listening on 127.0.0.1 alone. Whoever opens it holds the folder's
 * {@link StoreLock}. Thread-safe.
 */
final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int PORT_ATTEMPTS = 20;
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(10);

  private final KafkaRaftServer server;
  private final int port;
  private final String clusterId;
  private final Consumer<String> faultListener;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(
      KafkaRaftServer server, int port, String clusterId, Consumer<String> faultListener) {
    this.server = server;
    this.port = port;
    this.clusterId = clusterId;
    this.faultListener = faultListener;
  }

  /**
   * Formats the folder if it is new, and starts the node.
   *
   * @param preferredPort the port to listen on, or the next free one after it
   * @param onFatal told at most once, on a thread of the broker, why it failed for good; the broker
   *     is still to be closed
   * @throws IOException if the folder cannot be written, or no port was free
   */
  static EmbeddedBroker start(Path folder, int preferredPort, Consumer<String> onFatal)
      throws IOException {
    AtomicBoolean told = new AtomicBoolean();
    Consumer<String> once =
        why -> {
          if (told.compareAndSet(false, true)) {
            onFatal.accept(why);
          }
        };
    String clusterId = format(folder);
    int port = preferredPort;
    for (int attempt = 1; ; attempt++) {
      port = FreePort.from(port);
      Properties config = BrokerConfig.of(folder, port, FreePort.any());
      BrokerFaults.listen(once);
      KafkaRaftServer server = null;
      try {
        server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port, clusterId, once);
      } catch (RuntimeException e) {
        BrokerFaults.forget(once);
        if (server != null) {
          shutDown(server); // its controller threads run already
        }
        if (!isBindFailure(e) || attempt == PORT_ATTEMPTS) {
          throw new IOException("The embedded broker does not start: " + e.getMessage(), e);
        }
        LOG.info("Port {} was taken in the meantime", port);
        told.set(false);
      }
    }
  }

  private static String format(Path folder) throws IOException {
    Path metaProperties = folder.resolve("meta.properties");
    if (Files.exists(metaProperties)) {
      Properties known = new Properties();
      try (var in = Files.newBufferedReader(metaProperties, StandardCharsets.UTF_8)) {
        known.load(in);
      }
      String clusterId = known.getProperty("cluster.id");
      if (clusterId == null) {
        throw new IOException(metaProperties + " names no cluster");
      }
      return clusterId;
    }
    Files.createDirectories(folder);
    String clusterId = Uuid.randomUuid().toString();
    try {
      new Formatter()
          .setNodeId(BrokerConfig.NODE_ID)
          .setClusterId(clusterId)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER_LISTENER)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The folder " + folder + " cannot be formatted", e);
    }
    return clusterId;
  }

  private static boolean isBindFailure(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  String clusterId() {
    return clusterId;
  }

  /** Flushes and stops. A broker that failed before may not stop; it is left after ten seconds. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      shutDown(server);
      BrokerFaults.forget(faultListener);
    }
  }

  private static void shutDown(KafkaRaftServer server) {
    Thread stopping =
        Thread.ofPlatform()
            .daemon()
            .name("broker-shutdown")
            .uncaughtExceptionHandler((_, e) -> LOG.warn("The broker did not stop cleanly", e))
            .start(
                () -> {
                  server.shutdown();
                  server.awaitShutdown();
                });
    try {
      if (!stopping.join(SHUTDOWN_PATIENCE)) {
        LOG.warn("The broker does not stop; it is left behind");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
