package dev.daybook.ingest;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** A log in memory that can be told to be away, or to break its reader. Thread-safe. */
final class ScriptedLog implements EventLog {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private final Map<LogPosition, LogEntry> decodable = new HashMap<>();
  private final List<LogEntry> expired = new ArrayList<>();
  private final int largestPoll;
  private volatile LogEnd start = LogEnd.START;
  private boolean away;
  private boolean broken;
  private boolean replaced;

  ScriptedLog(int largestPoll) {
    this.largestPoll = largestPoll;
  }

  /** Appends committed records, and a transaction marker after the last one of each partition. */
  LogEnd append(List<? extends LogEntry> more) {
    lock.lock();
    try {
      entries.addAll(more);
      more.forEach(e -> ends.put(e.position().partition(), e.position().offset() + 2));
      changed.signalAll();
      return new LogEnd(ends);
    } finally {
      lock.unlock();
    }
  }

  void away(boolean isAway) {
    lock.lock();
    try {
      away = isAway;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Undoes {@link #away} and {@link #breakReader}. */
  void mend() {
    lock.lock();
    try {
      away = false;
      broken = false;
    } finally {
      lock.unlock();
    }
  }

  /** Makes the next poll throw what nobody expects. */
  void breakReader() {
    lock.lock();
    try {
      broken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String topic() {
    return "test";
  }

  @Override
  public String identity() {
    return "scripted/1";
  }

  @Override
  public LogReader reader(LogEnd from) {
    lock.lock();
    try {
      requireThere();
      return new Reader(from);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public RecordDecoder decoder() {
    return (position, recorded, raw) -> {
      lock.lock();
      try {
        requireThere();
        return decodable.getOrDefault(
            position,
            Stream.concat(expired.stream(), entries.stream())
                .filter(e -> e.position().equals(position))
                .findFirst()
                .orElseThrow());
      } finally {
        lock.unlock();
      }
    };
  }

  /** Forgets what stands before. */
  void expire(LogEnd before) {
    lock.lock();
    try {
      start = before;
      expired.addAll(entries.stream().filter(e -> before.isPast(e.position())).toList());
      entries.removeIf(e -> before.isPast(e.position()));
    } finally {
      lock.unlock();
    }
  }

  /** Another log takes this one's place. */
  void replace() {
    lock.lock();
    try {
      replaced = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on the record at this entry's position can be decoded to it. */
  void mend(LogEntry entry) {
    lock.lock();
    try {
      decodable.put(entry.position(), entry);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Appender appender() {
    throw new UnsupportedOperationException("append() is there for tests");
  }

  @Override
  public void close() {}

  private void requireThere() {
    if (broken) {
      broken = false;
      throw new IllegalStateException("scripted");
    }
    if (away) {
      throw new LogUnavailableException("The event store does not answer.", false, null);
    }
  }

  private final class Reader implements LogReader {
    private final Map<Integer, Long> next;
    private boolean woken;

    Reader(LogEnd from) {
      next = new HashMap<>(from.nextOffsets());
    }

    @Override
    public Batch poll(Duration timeout) {
      lock.lock();
      try {
        requireThere();
        long left = timeout.toNanos();
        while (standsAtEnd() && !woken && !replaced && left > 0) {
          left = changed.awaitNanos(left);
          requireThere();
        }
        woken = false;
        return read();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      } finally {
        lock.unlock();
      }
    }

    private boolean standsAtEnd() {
      return new LogEnd(next).covers(new LogEnd(ends));
    }

    private Batch read() {
      if (replaced) {
        throw OtherLogException.replaced(topic());
      }
      List<LogGap> gaps = new ArrayList<>();
      start
          .nextOffsets()
          .forEach(
              (partition, first) -> {
                long wanted = next.getOrDefault(partition, 0L);
                if (first > wanted) {
                  gaps.add(new LogGap(partition, wanted, first));
                  next.put(partition, first);
                }
              });
      List<LogEntry> found =
          entries.stream()
              .filter(e -> !new LogEnd(next).isPast(e.position()))
              .limit(largestPoll)
              .toList();
      found.forEach(e -> next.put(e.position().partition(), e.position().offset() + 1));
      if (found.size() < largestPoll) {
        ends.forEach((partition, end) -> next.merge(partition, end, Math::max));
      }
      return new Batch(found, new LogEnd(next), gaps);
    }

    @Override
    public LogEnd end() {
      lock.lock();
      try {
        requireThere();
        return new LogEnd(ends);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public LogEnd start() {
      return start;
    }

    @Override
    public void wakeup() {
      lock.lock();
      try {
        woken = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {}
  }
}
