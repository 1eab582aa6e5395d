package dev.daybook.eventlog;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.List;

/**
 * Appends on condition, by fencing: all appenders of a topic share one transactional id, so of two
 * that decide at the same time at most one commits, and the other decides again (KIP-98, KIP-890).
 * Thread-safe: one append at a time.
 */
public interface Appender extends AutoCloseable {
  /**
   * Fences all other writers if need be, captures the log's end, asks {@code condition} what to
   * append, and commits all of it in one transaction. Being fenced in between starts over with a
   * newer end. An outcome that a time-out left unknown is resolved the same way: the condition is
   * asked again on a log that has settled, and must itself recognise what it had appended by the
   * command id.
   *
   * @return the positions of the events in the order given, empty if there was nothing to append
   * @throws LogUnavailableException if the store does not answer, or keeps fencing this writer for
   *     longer than a minute; see {@link LogUnavailableException#outcomeUnknown}
   * @throws InterruptedException if the condition was interrupted; nothing was appended
   */
  default List<LogPosition> append(Condition condition) throws InterruptedException {
    return append(condition, Sending.UNWATCHED);
  }

  /**
   * Like {@link #append(Condition)}, for many events: told how many to expect, watched, and able to
   * be stopped until the commit.
   *
   * @throws java.util.concurrent.CancellationException if {@code sending} stopped it; nothing was
   *     appended
   */
  List<LogPosition> append(Condition condition, Sending sending) throws InterruptedException;

  @Override
  void close();

  /** Decides against the fold of the log. */
  @FunctionalInterface
  interface Condition {
    /**
     * @param end the fold must reach it before the decision; nothing can have been appended by
     *     another fenced writer since
     * @return the events to append, or none
     */
    List<LedgerEvent> decide(LogEnd end) throws InterruptedException;
  }

  /** Watches the sending of one append, on the thread that called it. */
  interface Sending {
    /** A few events, nobody watches. */
    Sending UNWATCHED =
        new Sending() {
          @Override
          public int expectedEvents() {
            return 0;
          }

          @Override
          public boolean proceed(int sent, int total) {
            return true;
          }
        };

    /**
     * About how many events the decision will name, or 0 if they are few. A hint: transactions of
     * many events are given more time from the start, so that they need not be decided twice.
     */
    int expectedEvents();

    /**
     * Asked before the first event is sent, every so often, and before the commit; an append that
     * starts over begins again at 0.
     *
     * @return false to give up: what was sent is aborted
     */
    boolean proceed(int sent, int total);
  }
}
