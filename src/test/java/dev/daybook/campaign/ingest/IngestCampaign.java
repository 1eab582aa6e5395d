package dev.daybook.campaign.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.campaign.CommandMix;
import dev.daybook.campaign.StoreProcess;
import dev.daybook.campaign.ingest.IngestProcess.Memory;
import dev.daybook.campaign.ingest.IngestProcess.Stage;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.eventlog.kafka.TopicAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One file, folded by a process that is killed again and again while others write the log. After
 * every kill the file is looked at as it lies. {@link #run} returns with all writers done and the
 * log's end reached, or throws; no process survives it.
 */
final class IngestCampaign {
  private static final int PARTITIONS = 3;
  private static final int ANALYSTS_ACCOUNTS = 20;

  /** Of so many kills, one is followed by a process that reads on to the end and is looked into. */
  private static final int ROUND = 10;

  private static final int LOOKED_INTO = 3;

  /** And one by a process that finds no file: after that one, so that files grow old. */
  private static final int ANEW = 4;

  private final Plan plan;
  private final Path folder;
  private final SplittableRandom chance;
  private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
  private int partitions = PARTITIONS;
  private int partial;

  IngestCampaign(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
    chance = new SplittableRandom(plan.seed());
  }

  /**
   * How long, and how rough.
   *
   * @param backlog records that are there before the first process is started
   * @param restartsStore whether the broker is stopped once, and killed once
   */
  record Plan(int kills, int backlog, boolean restartsStore, long seed) {}

  /**
   * What was found.
   *
   * @param stages in which so many processes were killed
   * @param partial kills that left a file which lacked some of the log
   * @param rows of each table, in the end
   */
  record Result(
      Map<Stage, Integer> stages,
      int partial,
      int partitions,
      int commands,
      long foreign,
      Map<String, Integer> rows,
      Duration took) {}

  Result run() throws Exception {
    long begun = System.nanoTime();
    CommandMix mix = new CommandMix(plan.seed(), 0, ANALYSTS_ACCOUNTS);
    try (StoreProcess store = StoreProcess.start(folder.resolve("store"), PARTITIONS);
        PlainLog log = new PlainLog(store);
        ForeignWriter foreign = new ForeignWriter(store, PARTITIONS, plan.seed());
        DaybookWriter analyst = new DaybookWriter(store, folder.resolve("analyst"), mix)) {
      analyst.openAccounts();
      foreign.backlog(plan.backlog());
      try (IngestProcess ingest = new IngestProcess(store, folder.resolve("ingest"))) {
        analyst.start();
        foreign.start();
        killAgainAndAgain(store, log, foreign, ingest);
        int commands = analyst.end();
        long sent = foreign.end();
        Map<Integer, Long> end = log.settledEnd(partitions);
        lookInto(ingest, log, end);
        PlainFold whole = PlainFold.of(log.before(end));
        try (ReadModelRows file = ReadModelRows.open(ingest.file())) {
          file.requireSound();
          assertThat(file.nextOffsets()).isEqualTo(end);
          file.requireEqual(whole);
          return new Result(
              stages,
              partial,
              partitions,
              commands,
              sent,
              rows(file),
              Duration.ofNanos(System.nanoTime() - begun));
        }
      }
    }
  }

  private void killAgainAndAgain(
      StoreProcess store, PlainLog log, ForeignWriter foreign, IngestProcess ingest)
      throws Exception {
    CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);
    for (int kill = 1; kill <= plan.kills(); kill++) {
      awaitAMoment(ingest);
      Stage stage = ingest.kill();
      stages.merge(stage, 1, Integer::sum);
      Path left = ingest.copyTo(folder.resolve("left"));
      if (kill % ROUND == ANEW) {
        ingest.startAnew();
      } else {
        ingest.startAgain();
      }
      look(left, log, kill, stage);
      if (kill % ROUND == LOOKED_INTO) {
        lookInto(ingest, log, log.settledEnd(partitions));
        ingest.startAgain();
      }
      if (kill == plan.kills() / 4 || kill == plan.kills() / 2) {
        addPartition(store, foreign);
      }
      if (plan.restartsStore() && (kill == plan.kills() / 3 || kill == plan.kills() * 2 / 3)) {
        restart.get(1, TimeUnit.MINUTES);
        restart = restart(store, kill > plan.kills() / 2);
      }
    }
    restart.get(1, TimeUnit.MINUTES);
  }

  private void awaitAMoment(IngestProcess ingest) throws InterruptedException {
    switch (chance.nextInt(3)) {
      case 0 -> ingest.awaitMomentOfStart(chance);
      case 1 -> ingest.awaitMomentOfFold(chance);
      default -> ingest.awaitMomentOfLife(chance);
    }
  }

  private void look(Path left, PlainLog log, int kill, Stage stage) throws Exception {
    try (ReadModelRows file = ReadModelRows.open(left)) {
      file.requireSound();
      if (!file.hasTables()) {
        return; // killed before its first transaction
      }
      Map<Integer, Long> next = file.nextOffsets();
      System.out.printf("Kill %d, %s, %s%n", kill, stage, next);
      file.requireEqual(PlainFold.of(log.before(next)));
      if (!log.endsAt(next, partitions)) {
        partial++;
      }
    } catch (AssertionError e) {
      throw new AssertionError(
          "After kill %d, %s, seed %d: %s".formatted(kill, stage, plan.seed(), e.getMessage()), e);
    }
  }

  /** What the next process makes of the file, in memory. */
  private static void lookInto(IngestProcess ingest, PlainLog log, Map<Integer, Long> end)
      throws InterruptedException {
    Memory memory = ingest.runTo(end);
    assertThat(memory.balances())
        .as("in memory")
        .isEqualTo(PlainFold.of(log.before(memory.next())).balances());
  }

  private void addPartition(StoreProcess store, ForeignWriter foreign) {
    try (TopicAdmin admin =
        new TopicAdmin(
            new KafkaSettings(
                KafkaSettings.DEFAULT_TOPIC, store.bootstrap(), store.registry(), Map.of()))) {
      admin.raisePartitions(++partitions);
    }
    foreign.partitions(partitions);
  }

  /** In the background: the killing goes on while the broker is away. */
  private static CompletableFuture<Void> restart(StoreProcess store, boolean kill) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("store-restart")
        .start(
            () -> {
              try {
                if (kill) {
                  store.kill();
                } else {
                  store.stop();
                }
                store.startAgain();
                done.complete(null);
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }

  private static Map<String, Integer> rows(ReadModelRows file) throws Exception {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table : new String[] {"event", "account", "duplicate", "quarantine"}) {
      rows.put(table, file.count("SELECT count(*) FROM " + table));
    }
    return rows;
  }
}
