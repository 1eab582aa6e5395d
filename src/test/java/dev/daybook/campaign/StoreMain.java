package dev.daybook.campaign;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An embedded store in the foreground: folder, partitions, broker's port, registry's port. */
final class StoreMain {
  private StoreMain() {}

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    JavaProcess.endWithParent();
    CompletableFuture<String> fault = new CompletableFuture<>();
    EmbeddedStore.Options options =
        new EmbeddedStore.Options(
            KafkaSettings.DEFAULT_TOPIC,
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            true);
    try (EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]), options, fault::complete)) {
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
      System.err.println("The store failed: " + fault.get());
      System.exit(1);
    }
  }
}
