package dev.daybook.ingest;

import java.time.Duration;
import java.util.Optional;

/** How far a rebuild is. */
public sealed interface RebuildStage {
  /**
   * The log is being folded.
   *
   * @param done offsets: about as many events, for offsets have gaps
   * @param total offsets
   */
  record Folding(long done, long total, long eventsPerSecond) implements RebuildStage {
    /** The time left at this rate, if there is a rate. */
    public Optional<Duration> left() {
      return eventsPerSecond == 0
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Math.ceilDiv(total - done, eventsPerSecond)));
    }
  }

  /** Both files are being read and compared. */
  record Comparing() implements RebuildStage {}
}
