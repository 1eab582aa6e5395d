package dev.daybook.bench;

import java.util.Arrays;

/** How long each of many took. */
final class Durations {
  private final long[] sortedNanos;

  Durations(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    sortedNanos = nanos.clone();
    Arrays.sort(sortedNanos);
  }

  /** The smallest that at least this share, 0 to 1, does not exceed: nearest rank. */
  double millisAt(double share) {
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return sortedNanos[Math.clamp(rank - 1, 0, sortedNanos.length - 1)] / 1e6;
  }

  /** Prints how many there were, the median and the 99th percentile. */
  void print(String name) {
    Bench.print(name + ".n", sortedNanos.length, "count");
    Bench.print(name + ".p50", millisAt(0.50), "ms");
    Bench.print(name + ".p99", millisAt(0.99), "ms");
  }
}
