package dev.daybook.bench;

import java.nio.file.Path;

/**
 * A command's way: submit to visible with one analyst, and three that contend. The peer is what
 * plain Kafka does for one event in one transaction, with no decision at all.
 */
final class CommandBench implements Bench {
  @Override
  public void run(Path folder) throws Exception {
    new SubmitToVisible(folder.resolve("one")).run();
    new ContendedCommands(folder.resolve("three")).run();
  }
}
