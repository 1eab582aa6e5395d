package dev.daybook.eventlog.memory;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A log in memory with Kafka's manners: several partitions, an offset lost to a marker after each
 * transaction, writers that fence each other, and, if told so, a store that does not answer,
 * records that expire, a topic that is deleted and made anew. Nothing is encoded: raw records are
 * empty unless given. Thread-safe; all state is guarded by {@code this}.
 */
public final class InMemoryEventLog implements EventLog {
  private static final RawRecord NO_BYTES = new RawRecord(null, null);
  private static final int NO_SCHEMA = 0;

  private final String topic;
  private final InstantSource clock;
  private final List<List<LogEntry>> partitions = new ArrayList<>();
  private final List<Long> nextOffsets = new ArrayList<>();
  private final Map<Integer, Long> starts = new HashMap<>();
  private String identity = "memory/" + UUID.randomUUID();
  private long newestEpoch;
  private boolean available = true;

  /**
   * An empty log.
   *
   * @param clock gives records their times
   */
  public InMemoryEventLog(String topic, int partitions, InstantSource clock) {
    this.topic = topic;
    this.clock = clock;
    raisePartitions(partitions);
  }

  /** Adds partitions until there are that many. */
  public synchronized void raisePartitions(int total) {
    while (partitions.size() < total) {
      partitions.add(new ArrayList<>());
      nextOffsets.add(0L);
    }
  }

  /** Forgets what stands before. */
  public synchronized void expire(LogEnd before) {
    before
        .nextOffsets()
        .forEach(
            (partition, offset) -> {
              starts.merge(partition, offset, Math::max);
              partitions.get(partition).removeIf(e -> before.isPast(e.position()));
            });
    notifyAll();
  }

  /** Forgets everything: from now on this is another log of the same name. */
  public synchronized void recreate() {
    identity = "memory/" + UUID.randomUUID();
    starts.clear();
    partitions.forEach(List::clear);
    nextOffsets.replaceAll(_ -> 0L);
    notifyAll();
  }

  /** While false, reading and appending fail as they do when the store is down. */
  public synchronized void setAvailable(boolean available) {
    this.available = available;
    notifyAll();
  }

  /** Appends as a writer outside the protocol: no fence, no condition, no transaction. */
  public synchronized LogPosition appendForeign(LedgerEvent event) {
    LogPosition position = put(event, now());
    notifyAll();
    return position;
  }

  /** Appends bytes that are no event. */
  public LogPosition appendUndecodable(int partition, RawRecord raw, String reason) {
    return appendUndecodable(partition, raw, QuarantineCause.DATA, reason, null);
  }

  /** Appends bytes that are no event, but name money. */
  public synchronized LogPosition appendUndecodable(
      int partition,
      RawRecord raw,
      QuarantineCause cause,
      String reason,
      @Nullable NamedMoney money) {
    LogPosition position = nextPosition(partition);
    partitions
        .get(partition)
        .add(new LogEntry.Undecodable(position, now(), raw, cause, reason, money));
    notifyAll();
    return position;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public synchronized String identity() {
    requireAvailable();
    return identity;
  }

  @Override
  public synchronized LogReader reader(LogEnd from) {
    requireAvailable();
    return new InMemoryReader(this, identity, from);
  }

  /** Looks the record up: nothing is encoded here. */
  @Override
  public RecordDecoder decoder() {
    return (position, recorded, raw) -> {
      List<LogEntry> found = read(position.partition(), position.offset(), 1);
      return found.isEmpty()
          ? new LogEntry.Undecodable(
              position, recorded, raw, QuarantineCause.DATA, "The log in memory ends before.", null)
          : found.getFirst();
    };
  }

  @Override
  public synchronized Appender appender() {
    return new InMemoryAppender(this, identity);
  }

  @Override
  public void close() {}

  /** Fences all writers with older epochs. */
  synchronized long fence() {
    requireAvailable();
    newestEpoch++;
    return newestEpoch;
  }

  synchronized LogEnd start() {
    requireAvailable();
    return new LogEnd(starts);
  }

  /** That this is the log it was. */
  synchronized void require(String wanted) {
    if (!identity.equals(wanted)) {
      throw OtherLogException.replaced(topic);
    }
  }

  synchronized LogEnd end() {
    requireAvailable();
    Map<Integer, Long> ends = new HashMap<>();
    for (int partition = 0; partition < nextOffsets.size(); partition++) {
      ends.put(partition, nextOffsets.get(partition));
    }
    return new LogEnd(ends);
  }

  /** Appends all events, or none, returning none, if the epoch is not the newest any more. */
  synchronized List<LogPosition> commit(long epoch, List<LedgerEvent> events) {
    requireAvailable();
    if (epoch != newestEpoch) {
      return List.of();
    }
    Instant now = now();
    List<LogPosition> positions = new ArrayList<>(events.size());
    TreeSet<Integer> touched = new TreeSet<>();
    for (LedgerEvent event : events) {
      LogPosition position = put(event, now);
      positions.add(position);
      touched.add(position.partition());
    }
    touched.forEach(this::nextPosition); // the marker
    notifyAll();
    return positions;
  }

  /** Entries of a partition from an offset on, at most {@code max}. */
  synchronized List<LogEntry> read(int partition, long from, int max) {
    List<LogEntry> all = partitions.get(partition);
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).position().offset() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return List.copyOf(all.subList(low, Math.min(all.size(), low + max)));
  }

  /** Waits until the log reaches beyond {@code seen}, or somebody wakes the reader. */
  synchronized void awaitNews(InMemoryReader reader, LogEnd seen, long nanos) {
    long deadline = System.nanoTime() + nanos;
    try {
      while (available && !reader.isWoken() && seen.covers(end()) && end().covers(seen)) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("Waiting for the log was interrupted.", false, e);
    }
  }

  synchronized void wakeReaders() {
    notifyAll();
  }

  private LogPosition put(LedgerEvent event, Instant recorded) {
    int partition = Math.floorMod(event.header().account().number(), partitions.size());
    LogPosition position = nextPosition(partition);
    RecordedEvent stored = new RecordedEvent(position, recorded, event);
    partitions.get(partition).add(new LogEntry.Decoded(stored, NO_BYTES, NO_SCHEMA));
    return position;
  }

  private LogPosition nextPosition(int partition) {
    long offset = nextOffsets.get(partition);
    nextOffsets.set(partition, offset + 1);
    return new LogPosition(partition, offset);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private void requireAvailable() {
    if (!available) {
      throw new LogUnavailableException("The log in memory does not answer.", false, null);
    }
  }
}
