package dev.daybook.eventlog;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import java.time.Duration;
import java.util.List;

/**
 * Reads committed records in order of offset within each partition, and follows partitions that are
 * added. One thread owns it; only {@link #wakeup} may be called from others.
 */
public interface LogReader extends AutoCloseable {
  /**
   * The next records, waiting up to {@code timeout} for the first. Empty when none came, or after
   * {@link #wakeup}.
   *
   * @throws LogUnavailableException if the store (or the schema registry) does not answer; the
   *     reader stays where it was and may be polled again
   * @throws OtherLogException if the log is not the one any more that this reader began with;
   *     nothing of the other one is handed out
   */
  Batch poll(Duration timeout);

  /**
   * The exclusive end of what is committed now.
   *
   * @throws LogUnavailableException if the store does not answer
   * @throws OtherLogException if the log ends before what was read of it
   */
  LogEnd end();

  /**
   * The offset of the first record that each partition still has: what came before has expired.
   *
   * @throws LogUnavailableException if the store does not answer
   */
  LogEnd start();

  /** Makes a waiting or the next {@link #poll} return at once. */
  void wakeup();

  @Override
  void close();

  /**
   * Some records and where the reader stands after them. The end counts transaction markers, so it
   * can lie beyond the last record's offset, or advance with no record at all.
   *
   * @param expired what was to be read but is gone; the reader went on behind it
   */
  record Batch(List<LogEntry> entries, LogEnd next, List<LogGap> expired) {
    public Batch {
      entries = List.copyOf(entries);
      expired = List.copyOf(expired);
    }

    /** Nothing was gone. */
    public Batch(List<LogEntry> entries, LogEnd next) {
      this(entries, next, List.of());
    }
  }
}
