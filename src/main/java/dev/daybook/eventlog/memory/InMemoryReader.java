package dev.daybook.eventlog.memory;

import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the log in memory; one thread owns it, any may wake it. */
final class InMemoryReader implements LogReader {
  private static final int BATCH_MAX = 20_000;

  private final InMemoryEventLog log;
  private final String identity;
  private LogEnd next;
  private volatile boolean woken;

  InMemoryReader(InMemoryEventLog log, String identity, LogEnd from) {
    this.log = log;
    this.identity = identity;
    this.next = from;
  }

  @Override
  public Batch poll(Duration timeout) {
    log.awaitNews(this, next, timeout.toNanos());
    if (woken) {
      woken = false;
      return new Batch(List.of(), next);
    }
    synchronized (log) { // one moment of it
      return read();
    }
  }

  private Batch read() {
    LogEnd end = end();
    List<LogGap> expired = behindExpired();
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
    return new Batch(entries, next, expired);
  }

  private List<LogGap> behindExpired() {
    List<LogGap> gaps = new ArrayList<>();
    Map<Integer, Long> stand = new HashMap<>(next.nextOffsets());
    log.start()
        .nextOffsets()
        .forEach(
            (partition, start) -> {
              if (start > next.nextOffset(partition)) {
                gaps.add(new LogGap(partition, next.nextOffset(partition), start));
                stand.put(partition, start);
              }
            });
    next = new LogEnd(stand);
    return gaps;
  }

  @Override
  public LogEnd end() {
    LogEnd end = log.end();
    log.require(identity);
    if (!end.covers(next)) {
      throw OtherLogException.cut(log.topic(), end, next);
    }
    return end;
  }

  @Override
  public LogEnd start() {
    return log.start();
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
