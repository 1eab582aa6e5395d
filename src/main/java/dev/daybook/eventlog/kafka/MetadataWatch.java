package dev.daybook.eventlog.kafka;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.ClusterResource;
import org.apache.kafka.common.ClusterResourceListener;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts how often a consumer has learned anew where, and what, its topic is; in the place of a
 * deserializer, for that is who is told. A fetch names the topic by the id that the newest of these
 * updates gave it: while the number stays, what comes is of one and the same topic.
 */
final class MetadataWatch extends ByteArrayDeserializer implements ClusterResourceListener {
  private final AtomicLong updates = new AtomicLong();

  @Override
  public void onUpdate(ClusterResource cluster) {
    updates.incrementAndGet();
  }

  /** Any thread. */
  long updates() {
    return updates.get();
  }
}
