package dev.daybook.eventlog.memory;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/** Appends to the log in memory on condition, by fencing. Thread-safe: one append at a time. */
final class InMemoryAppender implements Appender {
  private static final int ATTEMPTS_MAX = 10_000;
  private static final long NO_EPOCH = -1;

  private final InMemoryEventLog log;
  private final String identity;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private long epoch = NO_EPOCH;
  private volatile boolean closed;

  InMemoryAppender(InMemoryEventLog log, String identity) {
    this.log = log;
    this.identity = identity;
  }

  @Override
  public List<LogPosition> append(Condition condition, Sending sending)
      throws InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      for (int attempt = 0; attempt < ATTEMPTS_MAX && !closed; attempt++) {
        if (epoch == NO_EPOCH) {
          epoch = log.fence();
        }
        LogEnd end = log.end();
        log.require(identity);
        List<LedgerEvent> events = condition.decide(end);
        if (events.isEmpty()) {
          return List.of();
        }
        if (!sending.proceed(0, events.size()) || !sending.proceed(events.size(), events.size())) {
          throw new CancellationException("Cancelled before the commit");
        }
        List<LogPosition> positions = log.commit(epoch, events);
        if (!positions.isEmpty()) {
          return positions;
        }
        epoch = NO_EPOCH; // fenced in between: decide again on the newer log
      }
      throw new LogUnavailableException(
          closed ? "The log in memory is closed." : "Other writers come first all the time.",
          false,
          null);
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
