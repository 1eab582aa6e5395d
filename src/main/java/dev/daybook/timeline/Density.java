package dev.daybook.timeline;

import dev.daybook.ledger.AsOf;
import java.time.Instant;
import java.util.stream.LongStream;

/** How many events fall into each of some equal parts of time. Immutable, for any thread. */
public final class Density {
  private final PixelScale scale;
  private final long[] counts;

  private Density(PixelScale scale, long[] counts) {
    this.scale = scale;
    this.counts = counts;
  }

  /**
   * Counts the events included in {@code asOf} and between two instants, both inclusive; by binary
   * search, whatever their number, unless {@code asOf} knows less than the snapshot.
   *
   * @param buckets at least 1
   */
  public static Density of(
      TimelineSnapshot snapshot, AsOf asOf, Instant from, Instant to, int buckets) {
    PixelScale scale = PixelScale.of(from, to, buckets);
    return new Density(scale, snapshot.count(scale, asOf));
  }

  public int buckets() {
    return counts.length;
  }

  public long count(int bucket) {
    return counts[bucket];
  }

  /** The largest count of a bucket. */
  public long highest() {
    return LongStream.of(counts).max().orElse(0);
  }

  /** The first instant of a bucket; {@code start(buckets())} is the first one beyond. */
  public Instant start(int bucket) {
    return Instant.ofEpochMilli(scale.start(bucket));
  }
}
