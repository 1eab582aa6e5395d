package dev.daybook.view;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Charts of balances at the ends of what there is. */
public final class SampleCharts {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  public static final TimeRange RANGE = new TimeRange(FROM, TO);
  public static final long UNIT = 10_000;
  public static final long TRILLION = 1_000_000_000_000L * UNIT;

  private SampleCharts() {}

  /** Around 10^12, above and below zero, and moving only by cents far from zero. */
  public static ChartModel huge() {
    long[] cents = new long[40];
    for (int i = 0; i < cents.length; i++) {
      cents[i] = TRILLION + i % 7 * UNIT;
    }
    return chart(
        line("1 Central bank", "EUR", -TRILLION, TRILLION / 3, -TRILLION / 2, TRILLION * 2),
        line("2 Clearing", "EUR", walk(3, TRILLION / 10, 300)),
        line("3 Reserve", "USD", cents));
  }

  /** Movements of 10^-4, one of them below zero. */
  public static ChartModel tiny() {
    return chart(
        line("7 Rounding", "EUR", 1, 2, 1, 3, 2), line("8 Dust", "USD", 0, 1, -1, 1, 0, 0, 2));
  }

  /** Balances that never change: nothing, little, much, and owed. */
  public static ChartModel still() {
    return chart(
        line("1 Empty", "EUR", 0),
        line("2 Share capital", "USD", TRILLION, TRILLION),
        line("3 Loan", "GBP", -25_000_000 * UNIT));
  }

  public static ChartModel one() {
    return chart(line("1 Payroll", "EUR", 125_050 * UNIT / 100));
  }

  /** A line whose first step is at a fifth of the year. */
  public static Series line(String label, String currency, long... values) {
    long[] millis = new long[values.length];
    long first = FROM.toEpochMilli() + RANGE.length().toMillis() / 5;
    for (int i = 0; i < millis.length; i++) {
      millis[i] = first + RANGE.length().toMillis() * 4 / 5 * i / millis.length;
    }
    return new Series(
        label,
        new CurrencyCode(currency),
        millis,
        values,
        values.length,
        values[values.length - 1]);
  }

  /** So many random steps. */
  public static long[] walk(long seed, long size, int steps) {
    Random random = new Random(seed);
    long[] values = new long[steps];
    long balance = 0;
    for (int i = 0; i < steps; i++) {
      balance += (long) (random.nextGaussian() * size);
      values[i] = balance;
    }
    return values;
  }

  public static ChartModel chart(Series... lines) {
    return new ChartModel(RANGE, RANGE, new ArrayList<>(List.of(lines)), List.of(), null);
  }
}
