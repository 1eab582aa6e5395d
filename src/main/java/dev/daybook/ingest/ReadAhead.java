package dev.daybook.ingest;

import dev.daybook.eventlog.LogReader;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log on a thread of its own, {@code daybook-read}: the next records are fetched and
 * decoded while the last ones are being written. What came in meanwhile is taken in one piece, so
 * that a lone event goes through at once and a flood in large transactions.
 *
 * <p>{@link #take} and {@link #close} belong to one thread, {@link #wakeup} is for any.
 */
final class ReadAhead implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

  /** Nor more than about so many bytes. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration IDLE_POLL = Duration.ofMillis(250);
  private static final Duration AWAITED_POLL = Duration.ofMillis(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** Asking for the log's end delays the next event: only in a flood, and not often. */
  private static final long ASK_NANOS = Duration.ofMillis(250).toNanos();

  private static final int FLOOD = 200;

  /**
   * What came in.
   *
   * @param next where the reader stands after it
   * @param expired what was gone before it could be read
   * @param end the log's end, if it was asked for since the last piece
   */
  record Piece(List<LogEntry> entries, LogEnd next, List<LogGap> expired, @Nullable LogEnd end) {}

  private final LogReader reader;
  private final int most;
  private final BooleanSupplier awaited;
  private final Thread thread = new Thread(this::run, "daybook-read");
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All below is guarded by the lock.
  private List<LogEntry> waiting = new ArrayList<>();
  private List<LogGap> expired = new ArrayList<>();
  private long waitingBytes;
  private LogEnd next;
  private @Nullable LogEnd asked;
  private @Nullable RuntimeException fault;
  private boolean polled;
  private boolean woken;
  private boolean stopped;

  // These belong to the reading thread.
  private LogEnd end = LogEnd.START;
  private boolean endKnown;
  private long askedNanos;

  /**
   * Begins to read.
   *
   * @param reader belongs to the reading thread from now on, and is closed by it
   * @param from where the reader starts
   * @param most no more than about so many records wait
   * @param awaited whether somebody waits for what is next
   */
  ReadAhead(LogReader reader, LogEnd from, int most, BooleanSupplier awaited) {
    this.reader = reader;
    this.most = most;
    this.next = from;
    this.awaited = awaited;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * What has come in since the last time; waits for the reader's next answer if nothing has. Empty
   * when the log is quiet, or after {@link #wakeup}.
   *
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer; what came in
   *     before was handed out, and reading goes on
   * @throws dev.daybook.eventlog.OtherLogException if the log is not the one any more that was read
   */
  Piece take() {
    lock.lock();
    try {
      while (!polled && fault == null && !woken && !stopped) {
        changed.awaitUninterruptibly();
      }
      woken = false;
      if (!polled && fault != null) {
        RuntimeException thrown = fault;
        fault = null;
        changed.signalAll();
        throw thrown;
      }
      Piece piece = new Piece(waiting, next, expired, asked);
      waiting = new ArrayList<>();
      waitingBytes = 0;
      expired = new ArrayList<>();
      asked = null;
      polled = false;
      changed.signalAll();
      return piece;
    } finally {
      lock.unlock();
    }
  }

  /** Makes a waiting or the next {@link #take} return at once. */
  void wakeup() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    reader.wakeup();
  }

  private void run() {
    try (reader) {
      while (awaitRoom()) {
        try {
          poll();
        } catch (RuntimeException e) {
          fail(e);
        } catch (Error e) {
          fail(new IllegalStateException("Reading the log failed", e));
        }
      }
    } catch (RuntimeException e) {
      log.warn("The log's reader was not closed cleanly", e);
    }
  }

  /** False when there is nothing to read for any more. */
  private boolean awaitRoom() {
    lock.lock();
    try {
      while (!stopped && (waiting.size() >= most || waitingBytes >= MOST_BYTES || fault != null)) {
        changed.awaitUninterruptibly();
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private void poll() {
    LogReader.Batch batch = reader.poll(awaited.getAsBoolean() ? AWAITED_POLL : IDLE_POLL);
    add(batch);
    boolean behind = !endKnown || batch.entries().size() >= FLOOD || !batch.next().covers(end);
    if (behind && (!endKnown || System.nanoTime() - askedNanos >= ASK_NANOS)) {
      end = reader.end();
      endKnown = true;
      askedNanos = System.nanoTime();
      tellEnd();
    }
  }

  private void add(LogReader.Batch batch) {
    lock.lock();
    try {
      waiting.addAll(batch.entries());
      for (LogEntry entry : batch.entries()) {
        waitingBytes += entry.raw().bytes();
      }
      expired.addAll(batch.expired());
      next = batch.next();
      polled = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void tellEnd() {
    lock.lock();
    try {
      asked = end;
      polled = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(RuntimeException e) {
    lock.lock();
    try {
      fault = e;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    reader.wakeup();
    try {
      if (!thread.join(CLOSE_TIMEOUT)) {
        log.warn("The reading thread did not stop within {}", CLOSE_TIMEOUT);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
