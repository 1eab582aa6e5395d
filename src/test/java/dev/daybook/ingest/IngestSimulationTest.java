package dev.daybook.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded trouble; the fold at the end must be that of the whole log read in one quiet go. */
class IngestSimulationTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final long[] offsets = new long[3];
  private final List<RecordedEvent> events = new ArrayList<>();
  private final List<LogEntry> all = new ArrayList<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void crashes_duplicates_gaps_and_an_absent_store_change_nothing(long seed)
      throws InterruptedException {
    Random random = new Random(seed);
    ScriptedLog log = new ScriptedLog(1 + random.nextInt(300));
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    LogEnd end = LogEnd.START;
    for (int life = 0; life < 6; life++) {
      IngestLoop loop = start(log, model);
      for (int step = 0; step < 5; step++) {
        end = log.append(randomEntries(random));
        switch (random.nextInt(5)) {
          case 0 -> log.away(true);
          case 1 -> log.away(false);
          case 2 -> log.breakReader();
          case 3 -> Thread.sleep(random.nextInt(10));
          default -> Thread.onSpinWait();
        }
      }
      loop.close();
      log.mend();
    }
    try (IngestLoop loop = start(log, model)) {
      requireQuietFold(loop.awaitFold(end, LONG), end);
    }
    try (IngestLoop loop = start(log, model)) {
      requireQuietFold(loop.awaitFold(end, LONG), end); // from the file alone
    }
  }

  private static IngestLoop start(ScriptedLog log, ReadModel model) {
    IngestLoop loop = new IngestLoop(log, model, InstantSource.system(), fold -> {}, status -> {});
    loop.start();
    return loop;
  }

  private void requireQuietFold(Fold fold, LogEnd end) {
    try (Projector quiet =
        ReadModel.open(folder.resolve("quiet-" + System.nanoTime() + ".db")).projector()) {
      var projection = quiet.apply(all, end);
      Map<Integer, Long> expected = new TreeMap<>();
      for (RecordedEvent event : projection.applied()) {
        expected.merge(
            event.event().header().account().number(),
            event.event().amount().tenThousandths(),
            Long::sum);
      }
      Map<Integer, Long> found = new TreeMap<>();
      Balances balances = fold.timeline().balances(AsOf.LIVE);
      for (int i = 0; i < balances.size(); i++) {
        found.put(balances.accountNumber(i), balances.tenThousandths(i));
      }
      assertThat(found).isEqualTo(expected);
      assertThat(fold.events()).isEqualTo(quiet.eventCount());
      assertThat(fold.timeline().eventCount()).isEqualTo(quiet.eventCount());
      assertThat(fold.duplicates()).isEqualTo(quiet.duplicateCount());
      assertThat(fold.quarantined()).isEqualTo(quiet.quarantineCount());
      assertThat(fold.accounts().all())
          .containsExactlyInAnyOrderElementsOf(quiet.accounts().all().toList());
    }
  }

  private List<LogEntry> randomEntries(Random random) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(400); i >= 0; i--) {
      int partition = random.nextInt(offsets.length);
      long offset = offsets[partition] += 1 + random.nextInt(3);
      int account = random.nextInt(30);
      entries.add(
          switch (random.nextInt(12)) {
            case 0 -> SampleEvents.undecodable(partition, offset);
            case 1 -> entry(SampleEvents.opened(account, "n" + i, partition, offset));
            case 2 -> entry(repeated(random, partition, offset));
            default ->
                entry(
                    SampleEvents.posting(
                        account, random.nextInt(), random.nextInt(5_000), partition, offset));
          });
    }
    // Offsets of markers are taken, too.
    for (int partition = 0; partition < offsets.length; partition++) {
      offsets[partition]++;
    }
    all.addAll(entries);
    return entries;
  }

  private RecordedEvent repeated(Random random, int partition, long offset) {
    return events.isEmpty()
        ? SampleEvents.posting(1, 1, 1, partition, offset)
        : SampleEvents.again(events.get(random.nextInt(events.size())), partition, offset);
  }

  private LogEntry entry(RecordedEvent event) {
    events.add(event);
    return SampleEvents.entry(event);
  }
}
