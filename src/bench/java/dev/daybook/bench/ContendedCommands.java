package dev.daybook.bench;

import dev.daybook.app.Session;
import dev.daybook.campaign.CommandMix;
import dev.daybook.campaign.Journal;
import dev.daybook.campaign.StoreProcess;
import dev.daybook.campaign.WriterProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Three writers, each a process with a read model of its own, that issue random commands without a
 * pause against one broker in a fourth. Counted is what was answered while all three were at it.
 */
final class ContendedCommands {
  private static final int WRITERS = 3;
  private static final int COMMANDS = 300;
  private static final int ACCOUNTS = 20;
  private static final long SEED = 42;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;

  ContendedCommands(Path folder) {
    this.folder = folder;
  }

  /** One command, from issuing to its outcome. */
  private record Answered(Instant issued, long micros) {
    Instant at() {
      return issued.plus(micros, ChronoUnit.MICROS);
    }
  }

  void run() throws Exception {
    List<WriterProcess> writers = new ArrayList<>();
    try (StoreProcess store = StoreProcess.start(folder.resolve("store"), 1)) {
      try (Session session = store.session(folder.resolve("opener"))) {
        session.handler().handleAll(CommandMix.opening(ACCOUNTS, Instant.now()));
      }
      PlainTransactions peer = PlainTransactions.measure(store.bootstrap(), store.registry());
      for (int writer = 0; writer < WRITERS; writer++) {
        CommandMix mix = new CommandMix(SEED, writer, ACCOUNTS);
        writers.add(
            new WriterProcess(
                store, folder.resolve("writer-" + writer), mix, COMMANDS, List.of("-Xmx256m")));
      }
      awaitAll(writers);
      print(writers.stream().map(ContendedCommands::answered).toList(), peer);
    } finally {
      writers.forEach(WriterProcess::close);
    }
  }

  private static void awaitAll(List<WriterProcess> writers) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!writers.stream().allMatch(WriterProcess::isDone)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The writers are not done within " + PATIENCE);
      }
      Thread.sleep(100);
    }
  }

  private static List<Answered> answered(WriterProcess writer) {
    return writer.journal().stream()
        .map(entry -> new Answered(entry.issued(), micros(entry)))
        .toList();
  }

  private static long micros(Journal.Entry entry) {
    return entry.answers().getLast().micros();
  }

  private static void print(List<List<Answered>> writers, PlainTransactions peer) {
    Instant allBegun =
        writers.stream().map(w -> w.getFirst().issued()).max(Instant::compareTo).orElseThrow();
    Instant firstDone =
        writers.stream().map(w -> w.getLast().at()).min(Instant::compareTo).orElseThrow();
    List<Answered> contended =
        writers.stream()
            .flatMap(List::stream)
            .filter(a -> !a.issued().isBefore(allBegun) && !a.at().isAfter(firstDone))
            .toList();
    double rate = contended.size() / (Duration.between(allBegun, firstDone).toNanos() / 1e9);
    String name = "command.contended_3_processes";
    new Durations(contended.stream().mapToLong(a -> a.micros() * 1000).toArray()).print(name);
    Bench.print(name + ".rate", rate, "1/s");
    peer.print(name + ".peer_plain_transaction");
    Bench.print(name + ".rate_ratio_to_peer", rate / peer.perSecond(), "ratio");
  }
}
