package dev.daybook.eventlog.kafka;

import dev.daybook.codec.RegistryUnavailableException;
import dev.daybook.codec.SchemaRefusedException;
import dev.daybook.codec.SchemaRegistryClient;
import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conditional append by fencing. Every failure of the store ends the same way: the producer is
 * thrown away, a new one fences all others, which settles what the old one had begun, and the
 * condition is asked again on the settled log. So nothing is ever guessed and nothing sent twice.
 *
 * <p>A writer that still holds the newest epoch skips the fence: if it was in fact fenced, its
 * commit fails and it starts over. A decision to append nothing has no commit to prove it, and
 * needs none: the captured end covers every commit acknowledged before the command was issued (see
 * {@link LogEnds}), so it can miss only what was under way at the same time.
 */
final class FencedAppender implements Appender {
  private static final Logger LOG = LoggerFactory.getLogger(FencedAppender.class);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int TIMEOUT_MILLIS = 10_000;

  /**
   * A larger transaction gets a longer time-out: at once if it was announced, else at the price of
   * one more fence and one more decision.
   */
  private static final int LARGE_EVENTS = 50_000;

  private static final int LARGE_TIMEOUT_MILLIS = 120_000;
  private static final long BACKOFF_MILLIS_MAX = 500;

  private final KafkaSettings settings;
  private final SchemaRegistryClient registry;
  private final TopicIdentity identity;
  private final StoreFaults faults;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private @Nullable LogEnds ends;
  private volatile @Nullable FencedProducer producer;
  private volatile boolean closed;

  FencedAppender(KafkaSettings settings, SchemaRegistryClient registry, TopicIdentity identity) {
    this.settings = settings;
    this.registry = registry;
    this.identity = identity;
    this.faults = new StoreFaults(settings);
  }

  @Override
  public List<LogPosition> append(Condition condition, Sending sending)
      throws InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      return new Attempts(condition, sending).run();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** One append, over as many attempts as it takes. */
  private final class Attempts {
    private final Condition condition;
    private final Sending sending;
    private final long startNanos = System.nanoTime();
    private long attemptNanos;
    private int failures;
    private int timeoutMillis;

    /** A commit was attempted, and the condition has not seen its outcome yet. */
    private boolean outcomeUnknown;

    Attempts(Condition condition, Sending sending) {
      this.condition = condition;
      this.sending = sending;
      timeoutMillis =
          sending.expectedEvents() > LARGE_EVENTS ? LARGE_TIMEOUT_MILLIS : TIMEOUT_MILLIS;
    }

    List<LogPosition> run() throws InterruptedException {
      while (true) {
        FencedProducer holder;
        LogEnd end;
        attemptNanos = System.nanoTime();
        try {
          holder = holder(timeoutMillis);
          end = ends().capture();
        } catch (KafkaException e) {
          retryOrGiveUp(e);
          continue;
        } catch (OtherLogException e) {
          discardProducer();
          throw outcomeUnknown ? faults.unavailable(e, true) : e;
        } catch (LogUnavailableException e) {
          retryOrGiveUp(new KafkaException(e));
          continue;
        }
        List<LedgerEvent> events = decide(end);
        if (events.isEmpty()) {
          if (sawAllPartitions()) {
            returnToShortTimeout(holder);
            return List.of();
          }
          continue;
        }
        if (events.size() > LARGE_EVENTS && holder.timeoutMillis() < LARGE_TIMEOUT_MILLIS) {
          timeoutMillis = LARGE_TIMEOUT_MILLIS;
          discardProducer();
          continue;
        }
        try {
          List<LogPosition> positions = holder.commit(events, sending);
          ends().committed(positions);
          returnToShortTimeout(holder);
          return positions;
        } catch (KafkaException e) {
          boolean aborted = StoreFaults.isPermanent(e) && abandon(holder);
          outcomeUnknown = holder.commitAttempted() && !aborted;
          retryOrGiveUp(e);
        } catch (RegistryUnavailableException | SchemaRefusedException e) {
          abandon(holder);
          throw faults.unavailable(e);
        } catch (CancellationException e) {
          abandon(holder);
          throw e;
        } catch (RuntimeException e) {
          // An event that has no place on the wire, say, or this appender closed meanwhile. What
          // state the producer is in, nobody knows.
          boolean aborted = abandon(holder);
          if (closed || (holder.commitAttempted() && !aborted)) {
            throw faults.unavailable(e, holder.commitAttempted() && !aborted);
          }
          throw e;
        }
      }
    }

    /** The next transaction is a small one again. */
    private void returnToShortTimeout(FencedProducer holder) {
      if (holder.timeoutMillis() > TIMEOUT_MILLIS) {
        discardProducer();
      }
    }

    private List<LedgerEvent> decide(LogEnd end) throws InterruptedException {
      List<LedgerEvent> events;
      try {
        events = condition.decide(end);
      } catch (RuntimeException e) { // whatever it is, an earlier commit may stand
        throw outcomeUnknown ? faults.unavailable(e, true) : e;
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      // The log was settled, and the condition has recognised what it had appended, if it had.
      outcomeUnknown = false;
      return events;
    }

    /** Else another writer may have used one that was added since this one fenced it. */
    private boolean sawAllPartitions() throws InterruptedException {
      try {
        return !ends().refreshPartitions();
      } catch (KafkaException e) {
        retryOrGiveUp(e);
        return false;
      }
    }

    private void retryOrGiveUp(KafkaException fault) throws InterruptedException {
      discardProducer();
      if (fault instanceof InterruptException) {
        throw interrupted(fault);
      }
      if (closed
          || StoreFaults.isPermanent(fault)
          || System.nanoTime() - startNanos > PATIENCE_NANOS) {
        throw faults.unavailable(fault, outcomeUnknown);
      }
      failures++;
      LOG.debug("Append to {} starts over, failure {}", settings.topic(), failures, fault);
      // Writers that fence each other in step would never get anywhere: whoever failed more often,
      // or takes longer, leaves the others more time.
      long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - attemptNanos);
      long longest =
          Math.min(BACKOFF_MILLIS_MAX, Math.max(tookMillis, 5L << Math.min(failures, 10)));
      try {
        Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    /** Interrupted with nothing appended, or, if that is not known, unavailable. */
    private InterruptedException interrupted(Exception cause) {
      if (outcomeUnknown) {
        Thread.currentThread().interrupt();
        throw faults.unavailable(
            new InterruptException("append", StoreFaults.asInterrupted(cause)), true);
      }
      Thread.interrupted(); // Kafka's exception has set it; ours replaces it
      return StoreFaults.asInterrupted(cause);
    }
  }

  private FencedProducer holder(int timeoutMillis) {
    FencedProducer held = producer;
    if (held != null && held.timeoutMillis() >= timeoutMillis) {
      return held;
    }
    if (closed) {
      throw new KafkaException("The appender is closed");
    }
    FencedProducer fresh = new FencedProducer(settings, registry, timeoutMillis);
    producer = fresh;
    fresh.fence();
    ends().refreshPartitions();
    return fresh;
  }

  private LogEnds ends() {
    LogEnds known = ends;
    if (known == null) {
      known = new LogEnds(settings, identity);
      ends = known;
    }
    return known;
  }

  private boolean abandon(FencedProducer holder) {
    try {
      holder.abort();
      return true;
    } catch (KafkaException | IllegalStateException e) { // the latter if it is closed
      LOG.debug("Abort failed; the transaction will time out", e);
      return false;
    } finally {
      discardProducer();
    }
  }

  private void discardProducer() {
    FencedProducer old = producer;
    producer = null;
    if (old != null) {
      old.close();
    }
  }

  /** An append under way in another thread fails soon. */
  @Override
  public void close() {
    closed = true;
    FencedProducer held = producer;
    if (held != null) {
      held.close();
    }
    oneAtATime.lock();
    try {
      discardProducer();
      if (ends != null) {
        ends.close();
        ends = null;
      }
    } finally {
      oneAtATime.unlock();
    }
  }
}
