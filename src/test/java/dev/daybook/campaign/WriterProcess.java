package dev.daybook.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link WriterMain}, its folder and its journal; killed and started again at will. */
public final class WriterProcess implements AutoCloseable {
  private final Path folder;
  private final List<String> arguments;
  private final List<String> flags;
  private JavaProcess process;

  /**
   * Starts it.
   *
   * @param folder its own
   * @param commands how many it is to issue
   */
  public WriterProcess(
      StoreProcess store, Path folder, CommandMix mix, int commands, List<String> flags) {
    this.folder = folder;
    this.flags = flags;
    try {
      Files.createDirectories(folder);
      Path profile =
          Files.writeString(
              folder.resolve("shared.properties"),
              "bootstrap.servers=%s\nschema.registry.url=%s\n"
                  .formatted(store.bootstrap(), store.registry()));
      arguments =
          List.of(
              profile.toString(),
              folder.toString(),
              "" + mix.seed(),
              "" + mix.writer(),
              "" + mix.accounts(),
              "" + commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = spawn();
  }

  private JavaProcess spawn() {
    return JavaProcess.start(folder, "writer", flags, WriterMain.class, arguments);
  }

  void killAndStartAgain() throws InterruptedException {
    process.kill();
    process = spawn();
  }

  /** Whether it has issued all its commands. */
  public boolean isDone() {
    if (process.isAlive()) {
      return false;
    }
    if (process.exitCode() != 0) {
      throw new AssertionError("A writer failed: " + process.said());
    }
    return true;
  }

  public List<Journal.Entry> journal() {
    try {
      return Journal.read(folder.resolve(WriterMain.JOURNAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many of its commands have an outcome. */
  long answered() {
    return journal().stream().filter(entry -> !entry.open()).count();
  }

  @Override
  public void close() {
    process.close();
  }
}
