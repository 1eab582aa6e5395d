package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One contestant in a process of its own, which runs it several times: each round's rates go to the
 * standard output, one line a round, and its balances into a file.
 */
final class ContestantMain {
  private ContestantMain() {}

  public static void main(String[] args) throws Exception {
    Contestant who = Contestant.valueOf(args[0]);
    KafkaSettings store = new KafkaSettings(args[1], args[2], args[3], Map.of());
    int events = Integer.parseInt(args[4]);
    int rounds = Integer.parseInt(args[5]);
    Path folder = Path.of(args[6]);
    for (int round = 1; round <= rounds; round++) {
      Contestant.Outcome outcome =
          who.run(store, events, Files.createDirectories(folder.resolve("round-" + round)));
      System.out.println(outcome.rate().whole() + " " + outcome.rate().running());
      write(outcome, folder.resolve("balances-" + round));
    }
    System.exit(0); // Kafka's threads may outlive what they served
  }

  private static void write(Contestant.Outcome outcome, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(outcome.balances().size());
      for (var each : outcome.balances().entrySet()) {
        out.writeInt(each.getKey().number());
        out.writeLong(each.getValue().tenThousandths());
      }
    }
  }
}
