package dev.daybook.bench;

import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineSnapshot;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Events that come late, anywhere in a history of ten million, fifty between two snapshots, as the
 * ingest thread takes them: how long one is kept waiting at worst. And what an event costs of
 * memory.
 */
final class AppendBench implements Bench {
  private static final int LATE = 100_000;
  private static final int BATCH = 50;

  @Override
  public void run(Path folder) throws Exception {
    BusyBook book = new BusyBook();
    long before = usedBytes();
    Timeline timeline = book.timeline();
    timeline.snapshot();
    Bench.print("append.memory", (double) (usedBytes() - before) / book.events(), "bytes/event");
    batches(timeline, book::addNext).print("append.timely");
    long start = System.nanoTime();
    Durations late = batches(timeline, book::addLate);
    Bench.print("append.late_total", (System.nanoTime() - start) / 1e6, "ms");
    late.print("append.late");
    Bench.print("append.late_worst_pause", late.millisAt(1), "ms");
    TimelineSnapshot last = timeline.snapshot();
    if (last.eventCount() != book.events() + LATE + LATE) {
      throw new IllegalStateException(last.eventCount() + " events");
    }
  }

  private static Durations batches(Timeline timeline, Consumer<Timeline> arrival) {
    long[] nanos = new long[LATE / BATCH];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      for (int event = 0; event < BATCH; event++) {
        arrival.accept(timeline);
      }
      timeline.snapshot();
      nanos[i] = System.nanoTime() - start;
    }
    return new Durations(nanos);
  }

  private static long usedBytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
