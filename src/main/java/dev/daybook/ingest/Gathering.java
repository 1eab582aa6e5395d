package dev.daybook.ingest;

import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes transactions of a good size from what the log hands out: a lone event goes through at once,
 * a flood in batches of up to 20,000. A batch stays the current one until it is {@linkplain #done
 * done}, so that nothing is lost while the disk is full. One thread.
 */
final class Gathering {
  private static final Logger log = LoggerFactory.getLogger(Gathering.class);
  static final int LARGEST = 20_000;
  private static final int FLOOD = 200;

  private final Deque<LogReader.Batch> waiting = new ArrayDeque<>();
  private LogEnd end;

  /** Starts where the reader starts. */
  Gathering(LogEnd from) {
    this.end = from;
  }

  /**
   * The next batch, or the current one again if it is not done.
   *
   * @throws LogUnavailableException if the store does not answer
   */
  LogReader.Batch next(LogReader reader, Duration timeout) {
    if (waiting.isEmpty()) {
      gather(reader, timeout);
    }
    return waiting.getFirst();
  }

  void done() {
    waiting.removeFirst();
  }

  private void gather(LogReader reader, Duration timeout) {
    LogReader.Batch batch = reader.poll(timeout);
    List<LogEntry> entries = new ArrayList<>(batch.entries());
    LogEnd next = batch.next();
    try {
      while (batch.entries().size() >= FLOOD && entries.size() < LARGEST) {
        batch = reader.poll(Duration.ZERO);
        entries.addAll(batch.entries());
        next = batch.next();
      }
    } catch (LogUnavailableException e) {
      // The reader has moved past what is gathered: that must not be lost. The next poll will tell.
      log.debug("The log became unavailable after {} records", entries.size(), e);
    }
    split(entries, next);
  }

  private void split(List<LogEntry> entries, LogEnd next) {
    for (int from = 0; from + LARGEST < entries.size(); from += LARGEST) {
      List<LogEntry> part = entries.subList(from, from + LARGEST);
      Map<Integer, Long> offsets = new HashMap<>(end.nextOffsets());
      part.forEach(e -> offsets.put(e.position().partition(), e.position().offset() + 1));
      end = new LogEnd(offsets);
      waiting.add(new LogReader.Batch(part, end));
    }
    int rest = entries.isEmpty() ? 0 : (entries.size() - 1) / LARGEST * LARGEST;
    waiting.add(new LogReader.Batch(entries.subList(rest, entries.size()), next));
    end = next;
  }
}
