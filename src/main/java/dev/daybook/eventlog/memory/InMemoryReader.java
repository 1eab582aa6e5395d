package dev.daybook.eventlog.memory;

import dev.daybook.eventlog.LogReader;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the log in memory; one thread owns it, any may wake it. */
final class InMemoryReader implements LogReader {
  private static final int BATCH_MAX = 20_000;

  private final InMemoryEventLog log;
  private LogEnd next;
  private volatile boolean woken;

  InMemoryReader(InMemoryEventLog log, LogEnd from) {
    this.log = log;
    this.next = from;
  }

  @Override
  public Batch poll(Duration timeout) {
    log.awaitNews(this, next, timeout.toNanos());
    if (woken) {
      woken = false;
      return new Batch(List.of(), next);
    }
    LogEnd end = log.end();
    List<LogEntry> entries = new ArrayList<>();
    Map<Integer, Long> stand = new HashMap<>(next.nextOffsets());
    end.nextOffsets()
        .forEach(
            (partition, limit) -> {
              long from = next.nextOffset(partition);
              List<LogEntry> read = log.read(partition, from, BATCH_MAX - entries.size());
              read.stream().filter(e -> e.position().offset() < limit).forEach(entries::add);
              // Stopped short: what follows is read next time. Otherwise markers are passed too.
              boolean stopped = entries.size() == BATCH_MAX;
              if (!stopped) {
                stand.put(partition, Math.max(from, limit));
              } else if (!read.isEmpty()) {
                stand.put(partition, read.getLast().position().offset() + 1);
              }
            });
    next = new LogEnd(stand);
    return new Batch(entries, next);
  }

  @Override
  public LogEnd end() {
    return log.end();
  }

  @Override
  public LogEnd start() {
    return LogEnd.START; // nothing expires here
  }

  boolean isWoken() {
    return woken;
  }

  @Override
  public void wakeup() {
    woken = true;
    log.wakeReaders();
  }

  @Override
  public void close() {}
}
