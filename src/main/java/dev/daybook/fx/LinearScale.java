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
    return start + (end - start) * (distance(value) / distance(to));
  }

  /** The value nearest to a pixel, also outside the scale. */
  public long value(double pixel) {
    return from + Math.round((pixel - start) / (end - start) * distance(to));
  }

  /**
   * Subtracted as whole numbers while that is exact: a double cannot tell neighbours of 10^16
   * apart. A distance that does not fit a long fits a double's range.
   */
  private double distance(long value) {
    long difference = value - from;
    boolean overflows = ((value ^ from) & (value ^ difference)) < 0;
    return overflows ? (double) value - from : difference;
  }
}
