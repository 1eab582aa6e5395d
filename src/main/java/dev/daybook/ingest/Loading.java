package dev.daybook.ingest;

import dev.daybook.readmodel.EventVisitor;
import dev.daybook.timeline.TimelineLoad;
import java.util.function.Consumer;

/** Fills a timeline from the file and tells how far it is. One thread. */
final class Loading implements EventVisitor {
  private static final int EVENTS_PER_REPORT = 1 << 17;

  private final TimelineLoad timeline;
  private final long total;
  private final Consumer<IngestStatus> status;
  private final Runnable requireRunning;
  private long loaded;

  Loading(
      TimelineLoad timeline, long total, Consumer<IngestStatus> status, Runnable requireRunning) {
    this.timeline = timeline;
    this.total = total;
    this.status = status;
    this.requireRunning = requireRunning;
  }

  long loaded() {
    return loaded;
  }

  @Override
  public void event(int account, long amount, long effectiveMillis, int partition, long offset) {
    timeline.add(account, amount, effectiveMillis, partition, offset);
    loaded++;
    if (loaded % EVENTS_PER_REPORT == 0) {
      requireRunning.run();
      status.accept(new IngestStatus.Loading(loaded, total));
    }
  }
}
