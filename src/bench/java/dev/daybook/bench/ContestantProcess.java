package dev.daybook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a {@link ContestantMain} and waits for it; all get the same flags and the same heap. */
final class ContestantProcess {
  private static final long PATIENCE_MINUTES = 20;

  private ContestantProcess() {}

  /** The rounds in order; in a folder that does not exist yet. */
  static List<Contestant.Outcome> run(
      Contestant who, KafkaSettings store, int events, int rounds, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path said = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx2g",
                "-Ddaybook.log=" + System.getProperty("daybook.log") + "." + who.label(),
                "-cp",
                classPath(who),
                ContestantMain.class.getName(),
                who.name(),
                store.topic(),
                store.bootstrapServers(),
                store.registryUrl(),
                Integer.toString(events),
                Integer.toString(rounds),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(who + " did not end well");
      }
    } finally {
      process.destroyForcibly();
    }
    List<Contestant.Outcome> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(said, UTF_8)) {
      String[] rates = line.split(" ");
      outcomes.add(
          new Contestant.Outcome(
              new Tally.Rate(Double.parseDouble(rates[0]), Double.parseDouble(rates[1])),
              balances(folder.resolve("balances-" + (outcomes.size() + 1)))));
    }
    return outcomes;
  }

  private static Map<AccountId, Amount> balances(Path file) throws IOException {
    Map<AccountId, Amount> balances = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int left = in.readInt(); left > 0; left--) {
        balances.put(new AccountId(in.readInt()), new Amount(in.readLong()));
      }
    }
    return balances;
  }

  /** Kafka Streams needs the clients of its own release, and no other part of Kafka. */
  private static String classPath(Contestant who) {
    String own = System.getProperty("java.class.path");
    if (!who.isStreams()) {
      return own;
    }
    Stream<String> others =
        Stream.of(own.split(File.pathSeparator))
            .filter(entry -> !isKafka(entry) || entry.contains("kafka-streams"));
    return Stream.concat(Stream.of(System.getProperty("bench.streams.clients")), others)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isKafka(String entry) {
    return Path.of(entry).getFileName().toString().startsWith("kafka");
  }
}
