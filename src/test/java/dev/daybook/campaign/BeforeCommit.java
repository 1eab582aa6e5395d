package dev.daybook.campaign;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Plugged into the product's own producer: does something once the broker has taken the next event,
 * and before the request to commit it is sent. On the producer's thread.
 */
public final class BeforeCommit implements ProducerInterceptor<Object, Object> {
  private static final AtomicReference<@Nullable Runnable> NEXT = new AtomicReference<>();

  static void plugInto(Map<String, String> clientProperties) {
    clientProperties.put("producer.interceptor.classes", BeforeCommit.class.getName());
  }

  static void once(Runnable deed) {
    NEXT.set(deed);
  }

  @Override
  public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> sent) {
    return sent;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception fault) {
    Runnable deed = fault == null ? NEXT.getAndSet(null) : null;
    if (deed != null) {
      deed.run();
    }
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public void close() {}
}
