package dev.daybook.campaign.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.campaign.StoreProcess;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own, which can be taken away. */
class BrokerRestartTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int PARTITIONS = 2;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void a_broker_that_is_stopped_is_waited_for_and_then_nothing_is_missing_or_there_twice(
      @TempDir Path folder) throws Exception {
    Path file = folder.resolve("readmodel.db");
    try (StoreProcess store = StoreProcess.start(folder.resolve("store"), PARTITIONS);
        PlainLog log = new PlainLog(store);
        ForeignWriter writer = new ForeignWriter(store, PARTITIONS, 5);
        KafkaEventLog product = new KafkaEventLog(store.profile().settings());
        IngestLoop loop =
            new IngestLoop(
                product, ReadModel.open(file), InstantSource.system(), _ -> {}, _ -> {})) {
      writer.backlog(1_000);
      loop.start();
      awaitAll(loop, log);
      await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Live);

      store.stop();
      await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Waiting);
      assertThat(((IngestStatus.Waiting) loop.status()).sentence())
          .contains(store.bootstrap())
          .endsWith(".");
      assertThat(loop.latest().events()).isPositive();

      store.startAgain();
      writer.backlog(500);
      Map<Integer, Long> end = awaitAll(loop, log);
      await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Live);
      try (ReadModelRows rows = ReadModelRows.open(file)) {
        rows.requireSound();
        assertThat(rows.nextOffsets()).isEqualTo(end);
        rows.requireEqual(PlainFold.of(log.before(end)));
      }
    }
  }

  private static Map<Integer, Long> awaitAll(IngestLoop loop, PlainLog log)
      throws InterruptedException {
    Map<Integer, Long> end = log.settledEnd(PARTITIONS);
    loop.awaitFold(new LogEnd(end), LONG);
    return end;
  }
}
