package dev.daybook.campaign;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  private static final AtomicReference<@Nullable Deed> NEXT = new AtomicReference<>();

  /** Kafka logs what an interceptor throws and goes on: whoever asked for the deed must look. */
  private record Deed(Runnable what, CompletableFuture<Void> done) {
    void run() {
      try {
        what.run();
        done.complete(null);
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    }
  }

  static void plugInto(Map<String, String> clientProperties) {
    clientProperties.put("producer.interceptor.classes", BeforeCommit.class.getName());
  }

  /** Once, before the next commit; what is returned is completed when it is done, or has failed. */
  static CompletableFuture<Void> once(Runnable deed) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    NEXT.set(new Deed(deed, done));
    return done;
  }

  @Override
  public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> sent) {
    return sent;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception fault) {
    Deed deed = fault == null ? NEXT.getAndSet(null) : null;
    if (deed != null) {
      deed.run();
    }
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public void close() {}
}
