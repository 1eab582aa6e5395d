package dev.daybook.app.cli;

import dev.daybook.app.DataFolder;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;

/** {@code daybook store}: the embedded store alone, in the foreground, until Ctrl+C. */
@Command(
    name = "store",
    description = "Runs only the embedded event store and schema registry, until Ctrl+C.")
final class StoreCommand extends LedgerCommand {
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (root.profile != null) {
      return end(ExitCode.USAGE, "A cluster runs its own store: leave out --profile.");
    }
    DataFolder folder = root.folder().create();
    CompletableFuture<String> fault = new CompletableFuture<>();
    PrintWriter out = out();
    try (EmbeddedStore store =
        EmbeddedStore.open(folder.root(), EmbeddedStore.Options.DEFAULT, fault::complete)) {
      Thread closer = Thread.ofPlatform().name("daybook-shutdown").unstarted(store::close);
      Runtime.getRuntime().addShutdownHook(closer);
      out.println("Kafka at " + store.settings().bootstrapServers());
      out.println("Schema registry at " + store.settings().registryUrl());
      out.println("Data in " + folder.root() + ". Ctrl+C ends it.");
      out.flush();
      return end(ExitCode.UNAVAILABLE, "The event store failed: " + fault.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
