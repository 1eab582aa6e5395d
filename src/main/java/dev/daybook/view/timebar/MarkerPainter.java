package dev.daybook.view.timebar;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints the markers along the strip's upper edge: each kind has its own shape, for those who do
 * not tell its colour. FX thread.
 */
final class MarkerPainter {
  /** The row they stand in. */
  static final double HEIGHT = 8;

  private static final double REACH = 5;

  private final Swatches colours;

  MarkerPainter(Swatches colours) {
    this.colours = colours;
  }

  void paint(GraphicsContext g, List<Marker> markers, LinearScale scale) {
    for (Marker marker : markers) {
      double x = Math.rint(scale.pixel(marker.at().toEpochMilli()));
      double y = 1;
      switch (marker.kind()) {
        case REVERSAL -> {
          g.setStroke(colours.get("reversal"));
          g.setLineWidth(1.5);
          g.strokeOval(x - 2.5, y + 0.5, 5, 5);
        }
        case QUARANTINED -> {
          g.setFill(colours.get("mark"));
          g.fillPolygon(new double[] {x - 3.5, x, x + 3.5}, new double[] {y + 6, y, y + 6}, 3);
        }
        case LATE -> {
          g.setFill(colours.get("late"));
          g.fillRect(x - 2, y + 1, 4, 4);
        }
        case FAILED_BALANCE -> {
          g.setStroke(colours.get("mark"));
          g.setLineWidth(1.5);
          g.strokeLine(x - 2.5, y + 0.5, x + 2.5, y + 5.5);
          g.strokeLine(x - 2.5, y + 5.5, x + 2.5, y + 0.5);
        }
        case BOOKMARK -> {
          g.setFill(colours.get("accent"));
          g.fillPolygon(
              new double[] {x - 3, x + 3, x + 3, x, x - 3},
              new double[] {y - 1, y - 1, y + 7, y + 4, y + 7},
              5);
        }
      }
    }
  }

  /** The marker under the mouse; of several the one that was painted last. */
  static Optional<Marker> at(double x, List<Marker> markers, LinearScale scale) {
    return markers.stream()
        .filter(m -> Math.abs(scale.pixel(m.at().toEpochMilli()) - x) <= REACH)
        .reduce((_, last) -> last);
  }
}
