package dev.daybook.view.chart;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.chart.ChartModel.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The lines of one currency over one money axis: different currencies never share an axis.
 *
 * @param firstColour the number of the first line's colour
 * @param low the lowest value of all lines, in 1/10,000, with room below
 * @param high the highest, with room above; greater than {@code low}
 */
record Lane(CurrencyCode currency, List<Series> series, int firstColour, long low, long high) {
  /** More would be too flat to read; {@link ChartView} says how many are left out. */
  static final int MOST = 4;

  /** The lanes of these lines in their order, most lines of one currency together. */
  static List<Lane> of(List<Series> series) {
    Map<CurrencyCode, List<Series>> byCurrency = new LinkedHashMap<>();
    for (Series line : series) {
      byCurrency.computeIfAbsent(line.currency(), _ -> new ArrayList<>()).add(line);
    }
    List<Lane> lanes = new ArrayList<>();
    int colour = 0;
    for (Map.Entry<CurrencyCode, List<Series>> entry : byCurrency.entrySet()) {
      lanes.add(lane(entry.getKey(), List.copyOf(entry.getValue()), colour));
      colour += entry.getValue().size();
    }
    return List.copyOf(lanes);
  }

  private static Lane lane(CurrencyCode currency, List<Series> series, int colour) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (Series line : series) {
      for (long value : line.tenThousandths()) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return new Lane(currency, series, colour, 0, 1_000_000);
    }
    // A line far from zero may use the whole height; otherwise zero belongs into the picture.
    if (low > 0 && low / 2 < high - low) {
      low = 0;
    }
    if (high < 0 && -(high / 2) < high - low) {
      high = 0;
    }
    // One that never changes stands between zero and itself: that says how large it is.
    if (low == high) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    if (low == high) {
      return new Lane(currency, series, colour, 0, 10_000);
    }
    long room = Math.max(1, high / 16 - low / 16);
    return new Lane(
        currency,
        series,
        colour,
        low == 0 ? 0 : lower(low, room),
        high == 0 ? 0 : upper(high, room));
  }

  private static long lower(long value, long by) {
    return value < Long.MIN_VALUE + by ? Long.MIN_VALUE + 1 : value - by;
  }

  private static long upper(long value, long by) {
    return value > Long.MAX_VALUE - by ? Long.MAX_VALUE : value + by;
  }

  /** Whether both have the same lines; their values at the cursor may differ. */
  @SuppressWarnings({"ArrayEquals", "ReferenceEquality"}) // identity is the point: never compared
  static boolean sameLines(List<Lane> some, List<Lane> others) {
    List<Series> lines = some.stream().flatMap(lane -> lane.series.stream()).toList();
    List<Series> those = others.stream().flatMap(lane -> lane.series.stream()).toList();
    return lines.size() == those.size()
        && IntStream.range(0, lines.size())
            .allMatch(
                i ->
                    lines.get(i).tenThousandths() == those.get(i).tenThousandths()
                        && lines.get(i).label().equals(those.get(i).label()));
  }

  /** The real line that a supposed one would be instead. */
  Optional<Series> insteadOf(Series supposed) {
    return series.stream().filter(line -> line.label().equals(supposed.insteadOf())).findFirst();
  }

  /** The value a line stands at, if it has begun by then. */
  static OptionalLong valueAt(Series line, long millis) {
    int low = 0;
    int high = line.millis().length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line.millis()[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? OptionalLong.empty() : OptionalLong.of(line.tenThousandths()[low - 1]);
  }
}
