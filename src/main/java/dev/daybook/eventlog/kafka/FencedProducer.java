package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventRecords;
import dev.daybook.codec.SchemaRegistryClient;
import dev.daybook.eventlog.Appender;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A producer that fenced all others when it was made, until another one fences it. After an
 * exception it must be closed: nothing says what state it is in. One thread at a time uses it; only
 * {@link #close} may come from others.
 */
final class FencedProducer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FencedProducer.class);
  private static final int EVENTS_PER_REPORT = 1_000;

  private final String topic;
  private final int timeoutMillis;
  private final KafkaProducer<Object, Object> producer;
  private boolean commitAttempted;

  FencedProducer(KafkaSettings settings, SchemaRegistryClient registry, int timeoutMillis) {
    topic = settings.topic();
    this.timeoutMillis = timeoutMillis;
    Map<String, Object> config = ClientConfigs.producer(settings, timeoutMillis);
    config.put(SerializerRegistry.SHARED_CLIENT, registry);
    producer = new KafkaProducer<>(config);
  }

  /** Fences all others; returns when whatever they had begun is committed or aborted for good. */
  void fence() {
    producer.initTransactions();
  }

  /** How long a transaction may stay open, ms. */
  int timeoutMillis() {
    return timeoutMillis;
  }

  /** Whether the last {@link #commit}, if it failed, may have been carried out all the same. */
  boolean commitAttempted() {
    return commitAttempted;
  }

  /**
   * Appends all events in one transaction.
   *
   * @throws CancellationException if {@code sending} gave up; the transaction is open
   */
  List<LogPosition> commit(List<LedgerEvent> events, Appender.Sending sending) {
    commitAttempted = false;
    producer.beginTransaction();
    proceed(sending, 0, events.size());
    Positions positions = new Positions(events.size());
    int sent = 0;
    for (LedgerEvent event : events) {
      Object key = event.header().account().number();
      var _ =
          producer.send(
              new ProducerRecord<>(topic, key, EventRecords.of(event)), positions.of(sent++));
      if (sent % EVENTS_PER_REPORT == 0) {
        proceed(sending, sent, events.size());
      }
    }
    proceed(sending, events.size(), events.size());
    commitAttempted = true;
    producer.commitTransaction();
    return positions.committed();
  }

  private static void proceed(Appender.Sending sending, int sent, int total) {
    if (!sending.proceed(sent, total)) {
      throw new CancellationException("Cancelled before the commit");
    }
  }

  /** Gives up an open transaction, so that it does not hide later records until it times out. */
  void abort() {
    producer.abortTransaction();
  }

  /** At once, and to the end even if the caller is interrupted: it stays interrupted. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      producer.close(Duration.ZERO);
    } catch (InterruptException e) {
      LOG.debug("Interrupted while closing: all but the last wait is done", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
