package dev.daybook.eventlog.kafka;

import dev.daybook.eventlog.OtherLogException;
import org.jspecify.annotations.Nullable;

/**
 * Which of all topics that ever had the name a log stays with: the one it met first, known by
 * cluster id and topic id. An id never comes back: a log found to be the same now has been the same
 * all the time. Thread-safe.
 */
final class TopicIdentity implements AutoCloseable {
  private final KafkaSettings settings;
  private @Nullable TopicAdmin admin;
  private @Nullable String first;
  private long sameNanos;
  private boolean replaced;

  TopicIdentity(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * Cluster id and topic id; asked for once.
   *
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer, or has no
   *     such topic
   */
  synchronized String get() {
    String known = first;
    if (known == null) {
      known = ask();
      first = known;
      sameNanos = System.nanoTime();
    }
    return known;
  }

  /**
   * Asks whether the topic is still the same. Costs about a millisecond.
   *
   * @throws OtherLogException if it is not
   * @throws dev.daybook.eventlog.LogUnavailableException if the store does not answer, or has no
   *     such topic any more
   */
  synchronized void require() {
    if (!replaced) {
      String wanted = get();
      replaced = !ask().equals(wanted);
    }
    if (replaced) {
      throw OtherLogException.replaced(settings.topic());
    }
    sameNanos = System.nanoTime();
  }

  /** As {@link #require}, but asks only if it was not found the same for so long. */
  synchronized void requireAfter(long nanos) {
    if (first == null || replaced || System.nanoTime() - sameNanos > nanos) {
      require();
    }
  }

  private String ask() {
    TopicAdmin open = admin;
    if (open == null) {
      open = new TopicAdmin(settings);
      admin = open;
    }
    return open.identity().orElseThrow(() -> new StoreFaults(settings).noTopic());
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close();
      admin = null;
    }
  }
}
