package dev.daybook.view.chart;

import dev.daybook.fx.Pen;
import dev.daybook.fx.Swatches;
import java.util.List;

/** Paints events as dots on their lines (hollow once reversed), and the time bar's markers. */
final class SpotPainter {
  private final Swatches colours;
  private final LinePainter lines;

  SpotPainter(Swatches colours, LinePainter lines) {
    this.colours = colours;
    this.lines = lines;
  }

  void paint(Pen g, List<Spot> spots) {
    for (Spot spot : spots) {
      switch (spot) {
        case Spot.OfEvent event -> dot(g, event);
        case Spot.OfMarker marker -> mark(g, marker);
      }
    }
  }

  private void dot(Pen g, Spot.OfEvent spot) {
    g.setFill(lines.colour(spot.line()));
    g.fillOval(spot.x() - 3, spot.y() - 3, 6, 6);
    if (spot.event().reversedAt() != null) {
      g.setFill(colours.get("paper"));
      g.fillOval(spot.x() - 1.5, spot.y() - 1.5, 3, 3);
    }
  }

  /** The time bar's shapes, over a thin line of the ground's colour so that a line behind ends. */
  private void mark(Pen g, Spot.OfMarker spot) {
    double x = spot.x();
    double y = spot.y();
    g.setFill(colours.get("paper"));
    g.fillOval(x - 4.5, y - 4.5, 9, 9);
    g.setFill(colours.get("mark"));
    switch (spot.marker().kind()) {
      case REVERSAL -> {
        g.setFill(colours.get("reversal"));
        g.fillOval(x - 3.5, y - 3.5, 7, 7);
        g.setFill(colours.get("paper"));
        g.fillOval(x - 2, y - 2, 4, 4);
      }
      case QUARANTINED ->
          g.fillPolygon(new double[] {x - 3.5, x, x + 3.5}, new double[] {y + 3, y - 3, y + 3}, 3);
      case LATE -> {
        g.setFill(colours.get("late"));
        g.fillRect(x - 2.5, y - 2.5, 5, 5);
      }
      case FAILED_BALANCE -> {
        g.fillPolygon(
            new double[] {x - 3, x - 2, x + 3, x + 2},
            new double[] {y - 2, y - 3, y + 2, y + 3},
            4);
        g.fillPolygon(
            new double[] {x + 3, x + 2, x - 3, x - 2},
            new double[] {y - 2, y - 3, y + 2, y + 3},
            4);
      }
      case BOOKMARK -> {
        g.setFill(colours.get("accent"));
        g.fillPolygon(
            new double[] {x - 3, x + 3, x + 3, x, x - 3},
            new double[] {y - 4, y - 4, y + 4, y + 1, y + 4},
            5);
      }
    }
  }
}
