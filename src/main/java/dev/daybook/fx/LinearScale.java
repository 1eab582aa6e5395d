package dev.daybook.fx;

/**
 * Maps exact whole numbers to pixels: the last step before drawing, and the only one that rounds.
 *
 * @param from the value at {@code start}
 * @param to the value at {@code end}, greater than {@code from}
 * @param start pixel of the first value
 * @param end pixel of the last value; less than {@code start} for an axis that points up
 */
public record LinearScale(long from, long to, double start, double end) {
  public LinearScale {
    if (from >= to) {
      throw new IllegalArgumentException("An empty scale: " + from + " to " + to);
    }
  }

  /** The pixel of a value, also outside the scale. */
  public double pixel(long value) {
    // Each difference fits a double's range even where it would overflow a long.
    return start + (end - start) * (((double) value - from) / ((double) to - from));
  }

  /** The value nearest to a pixel, also outside the scale. */
  public long value(double pixel) {
    return from + Math.round((pixel - start) / (end - start) * ((double) to - from));
  }
}
