package dev.daybook.campaign;

import dev.daybook.app.Session;
import dev.daybook.ledger.LogPosition;
import dev.daybook.write.BatchOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writers against one broker, with kills: what is done, and in what folder. {@link #run} ends with
 * all writers done and the log read by an independent reader, or throws; no process survives it.
 */
final class Campaign {
  private static final int PARTITIONS = 3;
  private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

  private final Plan plan;
  private final Path folder;
  private final SplittableRandom chance;
  private int kills;
  private boolean restarted;

  Campaign(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
    this.chance = new SplittableRandom(plan.seed());
  }

  /**
   * How large, and how rough.
   *
   * @param commands of each writer
   * @param killEvery a random writer, so often
   * @param killsMost but not more often than this in all
   * @param restartsStore whether the broker is killed and started again, at half way
   * @param patience after which the campaign has failed
   */
  record Plan(
      int writers,
      int commands,
      int accounts,
      long seed,
      Duration killEvery,
      int killsMost,
      boolean restartsStore,
      Duration patience) {}

  /**
   * What was found.
   *
   * @param journals of each writer
   * @param stableEnds at which the log was looked at while it was written
   */
  record Result(
      List<PlainEvent> log,
      Map<LogPosition, Transactions.Transaction> transactions,
      List<List<Journal.Entry>> journals,
      int stableEnds,
      int kills,
      Duration took) {}

  Result run() throws Exception {
    List<WriterProcess> writers = new ArrayList<>();
    try (StoreProcess store = StoreProcess.start(folder.resolve("store"), PARTITIONS)) {
      openAccounts(store);
      try (StableCuts cuts = new StableCuts(store)) {
        long begun = System.nanoTime();
        for (int writer = 0; writer < plan.writers(); writer++) {
          CommandMix mix = new CommandMix(plan.seed(), writer, plan.accounts());
          Path own = folder.resolve("writer-" + writer);
          writers.add(new WriterProcess(store, own, mix, plan.commands(), FLAGS));
        }
        drive(store, writers);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        int stableEnds = cuts.end();
        return new Result(
            readAll(store),
            Transactions.of(store),
            writers.stream().map(WriterProcess::journal).toList(),
            stableEnds,
            kills,
            took);
      }
    } finally {
      writers.forEach(WriterProcess::close);
    }
  }

  private void openAccounts(StoreProcess store) throws IOException, InterruptedException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (Session session = store.session(folder.resolve("opener"))) {
      BatchOutcome outcome = session.handler().handleAll(CommandMix.opening(plan.accounts(), now));
      if (!(outcome instanceof BatchOutcome.Recorded)) {
        throw new IllegalStateException("The accounts are not open: " + outcome);
      }
    }
  }

  /** Until all writers are done. */
  private void drive(StoreProcess store, List<WriterProcess> writers) throws InterruptedException {
    long deadline = System.nanoTime() + plan.patience().toNanos();
    long all = (long) plan.writers() * plan.commands();
    long nextKill = Long.MAX_VALUE;
    while (true) {
      List<WriterProcess> working = writers.stream().filter(w -> !w.isDone()).toList();
      if (working.isEmpty()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The campaign does not end within " + plan.patience());
      }
      long answered = writers.stream().mapToLong(WriterProcess::answered).sum();
      if (nextKill == Long.MAX_VALUE && answered > all / 10) {
        nextKill = System.nanoTime();
      }
      if (kills < plan.killsMost() && System.nanoTime() >= nextKill) {
        working.get(chance.nextInt(working.size())).killAndStartAgain();
        kills++;
        nextKill = System.nanoTime() + plan.killEvery().toNanos();
      }
      if (plan.restartsStore() && !restarted && answered >= all / 2) {
        restarted = true;
        store.kill();
        store.startAgain();
      }
      Thread.sleep(50);
    }
  }

  private static List<PlainEvent> readAll(StoreProcess store)
      throws IOException, InterruptedException {
    try (PlainReader reader = new PlainReader(store)) {
      return reader.readTo(reader.settledEnd());
    }
  }
}
