package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Point;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Something on the plot that can be pointed at, where it stands in pixels. */
sealed interface Spot {
  double x();

  double y();

  /**
   * An event on its line.
   *
   * @param line the number of the line's colour
   */
  record OfEvent(double x, double y, int line, EventRow event) implements Spot {}

  /** A marker of the time bar, on the chart's time axis. */
  record OfMarker(double x, double y, Marker marker) implements Spot {}

  /** All of them, what is painted last coming last. */
  static List<Spot> of(
      ChartLayout layout,
      List<Lane> lanes,
      ChartModel model,
      TimeRange range,
      List<Marker> markers) {
    LinearScale time = layout.time(range);
    List<Spot> spots = new ArrayList<>();
    for (Marker marker : markers) {
      if (!marker.at().isBefore(range.from()) && !marker.at().isAfter(range.to())) {
        double x = Math.rint(time.pixel(marker.at().toEpochMilli()));
        spots.add(new OfMarker(x, layout.ground() - 5, marker));
      }
    }
    for (Point point : model.events()) {
      place(layout, lanes, model.series(), point, time, spots);
    }
    return List.copyOf(spots);
  }

  private static void place(
      ChartLayout layout,
      List<Lane> lanes,
      List<Series> series,
      Point point,
      LinearScale time,
      List<Spot> spots) {
    Series line = series.get(point.line());
    long at = point.event().effective().toEpochMilli();
    OptionalLong value = Lane.valueAt(line, at);
    for (int i = 0; i < layout.lanes() && value.isPresent(); i++) {
      Lane lane = lanes.get(i);
      if (lane.currency().equals(line.currency())) {
        // Lines of one currency stand in their order in its lane.
        int before =
            (int)
                series.subList(0, point.line()).stream()
                    .filter(other -> other.currency().equals(line.currency()))
                    .count();
        spots.add(
            new OfEvent(
                time.pixel(at),
                layout.money(lane, i).pixel(value.getAsLong()),
                lane.firstColour() + before,
                point.event()));
      }
    }
  }

  /** Those within reach of a point, nearest first. */
  static List<Spot> near(List<Spot> spots, double x, double y, double reach) {
    return spots.stream()
        .filter(spot -> Math.hypot(spot.x() - x, spot.y() - y) <= reach)
        .sorted(
            (a, b) ->
                Double.compare(Math.hypot(a.x() - x, a.y() - y), Math.hypot(b.x() - x, b.y() - y)))
        .toList();
  }
}
