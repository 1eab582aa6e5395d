package dev.daybook.ingest;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Density;
import dev.daybook.timeline.PixelReducer;
import dev.daybook.timeline.SampleEvents;
import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Measures the fold and prints figures; no test. Run its main with the test class path and {@code
 * -Xmx2g}.
 */
final class FoldMeasurement {
  private static final int EVENTS = 10_000_000;
  private static final int ACCOUNTS = 100_000;
  private static final long STEP_MILLIS = 1_000;
  private static final Random RANDOM = new Random(7);

  private FoldMeasurement() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      timeline();
    }
    arrival();
    readModel(true);
    readModel(false);
  }

  private static void timeline() {
    Timeline timeline = new Timeline();
    long start = System.nanoTime();
    for (int i = 0; i < EVENTS; i++) {
      // Account 0 is busy: a tenth of all events.
      int account = i % 10 == 0 ? 0 : RANDOM.nextInt(ACCOUNTS);
      timeline.add(account, RANDOM.nextInt(2_000_001) - 1_000_000, i * STEP_MILLIS, 0, i);
    }
    TimelineSnapshot snapshot = timeline.snapshot();
    print("timeline.add", (System.nanoTime() - start) / EVENTS, "ns an event");
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    print("heap", (runtime.totalMemory() - runtime.freeMemory()) / EVENTS, "bytes an event");

    reads("", snapshot);
    int[] next = {EVENTS};
    measure(
        "add 1 + snapshot",
        20_000,
        i -> {
          timeline.add(RANDOM.nextInt(ACCOUNTS), 1, next[0] * STEP_MILLIS, 0, next[0]++);
          timeline.snapshot();
        });
    measure(
        "add 1 late by a day + snapshot",
        20_000,
        i -> {
          long millis = next[0] * STEP_MILLIS - 86_400_000;
          timeline.add(RANDOM.nextInt(ACCOUNTS), 1, millis, 0, next[0]++);
          timeline.snapshot();
        });
    reads("with late ones: ", timeline.snapshot());
    start = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      timeline.add(RANDOM.nextInt(ACCOUNTS), 1, randomMillis(), 0, next[0]++);
      if (i % 100 == 0) {
        timeline.snapshot();
      }
    }
    print(
        "100,000 late ones anywhere, a snapshot every 100",
        (System.nanoTime() - start) / 1_000_000,
        "ms");
  }

  private static void reads(String label, TimelineSnapshot snapshot) {
    measure(label + "balances", 3_000, i -> snapshot.balances(randomAsOf()));
    measure(label + "balances live", 1_000, i -> snapshot.balances(AsOf.LIVE));
    measure(
        label + "balance of one",
        100_000,
        i -> snapshot.balance(new AccountId((int) (i % ACCOUNTS)), randomAsOf()));
    AccountId busy = new AccountId(0);
    Instant from = Instant.EPOCH;
    Instant to = Instant.ofEpochMilli(EVENTS * STEP_MILLIS);
    measure(
        label + "pixels of 1 M events",
        50,
        i -> PixelReducer.reduce(snapshot.series(busy, AsOf.LIVE), from, to, 1_500));
    measure(
        label + "pixels of all",
        20,
        i -> PixelReducer.reduce(snapshot.series(List.of(), AsOf.LIVE), from, to, 1_500));
    measure(label + "density 1,500", 500, i -> Density.of(snapshot, AsOf.LIVE, from, to, 1_500));
    measure(label + "largest movement", 20, i -> snapshot.largestMovement(AsOf.LIVE));
    measure(
        label + "first below (1 M events)",
        50,
        i -> snapshot.firstBelow(busy, Instant.EPOCH, new Amount(Long.MIN_VALUE)));
    AsOf known = new AsOf(to, new LogEnd(Map.of(0, (long) EVENTS / 2)));
    measure(label + "balances, half known", 10, i -> snapshot.balances(known));
  }

  private static void readModel(boolean timeOrderedIds) throws IOException {
    Path folder = Files.createTempDirectory("daybook-measure");
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    int batches = 50;
    int size = 20_000;
    String label = timeOrderedIds ? "time-ordered ids: " : "random ids: ";
    try (Projector projector = model.projector()) {
      long nanos = 0;
      for (int batch = 0; batch < batches; batch++) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = batch * size; i < (batch + 1) * size; i++) {
          entries.add(entry(i, timeOrderedIds));
        }
        long start = System.nanoTime();
        projector.apply(entries, new LogEnd(Map.of(0, (batch + 1L) * size)));
        nanos += System.nanoTime() - start;
      }
      print(label + "projector", (long) (batches * size / (nanos / 1e9)), "rows a second");
      int[] next = {batches * size};
      measure(
          label + "projector, 1 event",
          2_000,
          i -> {
            var entry = entry(next[0]++, timeOrderedIds);
            projector.apply(List.of(entry), new LogEnd(Map.of(0, (long) next[0])));
          });
    }
    Timeline loading = new Timeline();
    long start = System.nanoTime();
    try (ReadModelReader reader = model.reader()) {
      reader.forEachEvent(loading::add);
    }
    long count = loading.snapshot().eventCount();
    print("load", (long) (count / ((System.nanoTime() - start) / 1e9)), "events a second");
    print("file", Files.size(model.file()) / count, "bytes an event");
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void arrival() throws IOException {
    Path folder = Files.createTempDirectory("daybook-measure");
    ScriptedLog log = new ScriptedLog(100);
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    try (IngestLoop loop =
        new IngestLoop(log, model, InstantSource.system(), fold -> {}, status -> {})) {
      loop.start();
      int[] next = {0};
      measure(
          "arrival to awaited fold",
          2_000,
          i -> {
            LogEnd end = log.append(List.of(entry(next[0], true)));
            next[0] += 2; // the marker takes an offset
            try {
              Fold fold = loop.awaitFold(end, Duration.ofSeconds(9));
              if (fold.events() != next[0] / 2) {
                throw new AssertionError(fold.events() + " events of " + next[0] / 2);
              }
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          });
    }
  }

  private static LogEntry entry(int i, boolean timeOrderedId) {
    LogPosition position = new LogPosition(0, i);
    EventHeader header = SampleEvents.header(RANDOM.nextInt(ACCOUNTS), i * STEP_MILLIS, position);
    EventId id = timeOrderedId ? new EventId(new UUID(i, RANDOM.nextLong())) : header.id();
    EventHeader own =
        new EventHeader(id, header.account(), header.effective(), null, null, null, null);
    var event =
        new LedgerEvent.Posting(
            own, PostingKind.MOVEMENT, new Amount(RANDOM.nextInt(1_000)), SampleEvents.EUR, null);
    return new LogEntry.Decoded(
        new RecordedEvent(position, Instant.ofEpochMilli(i), event),
        new RawRecord(new byte[6], new byte[75]),
        2);
  }

  private static AsOf randomAsOf() {
    return AsOf.at(Instant.ofEpochMilli(randomMillis()));
  }

  private static long randomMillis() {
    return RANDOM.nextLong(EVENTS * STEP_MILLIS);
  }

  private static void measure(String what, int times, LongConsumer task) {
    for (int i = 0; i < Math.max(3, times / 5); i++) {
      task.accept(i);
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      task.accept(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-45s p50 %9.1f  p99 %9.1f  max %9.1f us%n",
        what, nanos[times / 2] / 1e3, nanos[(int) (times * 0.99)] / 1e3, nanos[times - 1] / 1e3);
  }

  private static void print(String what, long figure, String unit) {
    System.out.printf("%-45s %,d %s%n", what, figure, unit);
  }
}
