package dev.daybook.timeline;

import java.time.Instant;

/** Reduces a series to what a chart of some width can show. Stateless. */
public final class PixelReducer {
  private PixelReducer() {}

  /**
   * Reduces the part between two instants, both inclusive.
   *
   * @param width in pixels, at least 1
   * @throws dev.daybook.ledger.AmountException if a sum over accounts leaves the range
   */
  public static PixelColumns reduce(BalanceSeries series, Instant from, Instant to, int width) {
    PixelScale scale = PixelScale.of(from, to, width);
    Reduction reduction = new Reduction(scale, series.balanceAt(scale.fromMillis() - 1));
    if (series instanceof AccountSeries account) {
      account.reduce(reduction, scale.fromMillis(), scale.toMillis());
    } else {
      series.replay(scale.fromMillis(), scale.toMillis(), reduction);
    }
    return reduction.columns();
  }
}
