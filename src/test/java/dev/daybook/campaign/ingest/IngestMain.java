package dev.daybook.campaign.ingest;

import dev.daybook.campaign.JavaProcess;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The product's ingest loop and nothing else, as a process: folds the topic into a file until it is
 * killed. It says when it has loaded the file, and its statuses.
 *
 * <p>Arguments: file, broker, registry; then, for one that is to end by itself, {@code
 * partition:offset} of an end of the log. Having reached it, it says all balances and ends.
 */
final class IngestMain {
  static final String LOADED = "loaded";
  static final String LIVE = "live";
  static final String WAITING = "waiting";
  static final String FAILED = "failed";
  static final String END = "end ";
  static final String BALANCE = "balance ";

  private IngestMain() {}

  public static void main(String[] args) throws InterruptedException {
    JavaProcess.endWithParent();
    ReadModel model = ReadModel.open(Path.of(args[0]));
    KafkaSettings settings =
        new KafkaSettings(KafkaSettings.DEFAULT_TOPIC, args[1], args[2], Map.of());
    AtomicBoolean loaded = new AtomicBoolean();
    try (KafkaEventLog log = new KafkaEventLog(settings);
        IngestLoop loop =
            new IngestLoop(
                log,
                model,
                InstantSource.system(),
                _ -> {
                  if (loaded.compareAndSet(false, true)) {
                    say(LOADED);
                  }
                },
                IngestMain::say)) {
      loop.start();
      if (args.length == 3) {
        new CountDownLatch(1).await();
      }
      say(loop.awaitFold(end(args), Duration.ofMinutes(1)));
    }
  }

  private static LogEnd end(String[] args) {
    Map<Integer, Long> next = new HashMap<>();
    for (int i = 3; i < args.length; i++) {
      String[] parts = args[i].split(":");
      next.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
    }
    return new LogEnd(next);
  }

  private static void say(IngestStatus status) {
    switch (status) {
      case IngestStatus.Live _ -> say(LIVE);
      case IngestStatus.Waiting(_, String sentence, _) -> say(WAITING + ": " + sentence);
      case IngestStatus.Failed(_, String sentence) -> say(FAILED + ": " + sentence);
      case IngestStatus.Loading _, IngestStatus.CatchingUp _, IngestStatus.Stopped _ -> {}
    }
  }

  /** Where the fold ends; each account's balance, in 1/10,000, as the timeline in memory has it. */
  private static void say(Fold fold) {
    say(END + fold.end());
    fold.accounts()
        .all()
        .forEach(
            account -> {
              long balance = fold.timeline().balance(account.id(), AsOf.LIVE).tenThousandths();
              say(BALANCE + account.id().number() + " " + balance);
            });
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
