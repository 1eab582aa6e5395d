package dev.daybook.view.chart;

import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands below a picture that leaves the window: enough to get the same chart again.
 *
 * @param title what is drawn
 * @param lines the instant, the stretch, the zone, and what was known
 */
record ChartCaption(String title, List<String> lines) {
  private static final int NAMES_MOST = 4;

  /**
   * The caption.
   *
   * @param basis which ledger, and how far it was read
   */
  static ChartCaption of(ChartModel model, TimeRange range, ZoneId zone, String basis) {
    Instant cursor = model.cursor();
    String instant =
        cursor == null ? "Values: LIVE, all events" : "Values at " + TimeText.named(cursor, zone);
    return new ChartCaption(
        "Balances: " + names(model.series()),
        List.of(
            instant
                + " \u00b7 shown from "
                + TimeText.named(range.from(), zone)
                + " to "
                + TimeText.named(range.to(), zone)
                + " \u00b7 time zone "
                + TimeText.zoneName(zone),
            basis));
  }

  private static String names(List<Series> series) {
    String first =
        series.stream().limit(NAMES_MOST).map(Series::label).collect(Collectors.joining(", "));
    int left = series.size() - NAMES_MOST;
    return left > 0 ? first + " and " + left + " more" : first;
  }

  /** All of it, for a file's description. */
  String text() {
    return title + ". " + String.join(". ", lines) + ".";
  }
}
