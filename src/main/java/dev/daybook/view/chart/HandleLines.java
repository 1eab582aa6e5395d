package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Pen;
import dev.daybook.fx.Swatches;
import dev.daybook.ledger.AsOf;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.time.TimeRange;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * Paints where the compared views A and B stand: broken lines with their letters, unlike the
 * cursor's whole one. A's letter stands left of its line and B's right of it, as on the time bar.
 */
final class HandleLines {
  private static final double DASH = 5;
  private static final double GAP = 3;
  private static final double BOX = 15;

  private final Swatches colours;

  HandleLines(Swatches colours) {
    this.colours = colours;
  }

  void paint(Pen g, ChartLayout layout, TimeRange range, CompareModel compare) {
    for (Handle handle : Handle.values()) {
      AsOf at = compare.at(handle);
      if (at != null) {
        paint(g, layout, layout.time(range), handle, at);
      }
    }
  }

  /**
   * LIVE stands at the end, behind the last event; what is beyond the stretch shown is not here.
   */
  private void paint(Pen g, ChartLayout layout, LinearScale time, Handle handle, AsOf at) {
    double x =
        at.effective() == null
            ? layout.right()
            : Math.rint(time.pixel(at.effective().toEpochMilli()));
    if (x < layout.left() || x > layout.right()) {
      return;
    }
    double top = layout.plotTop(0);
    g.setFill(colours.get("strong"));
    for (double y = top; y < layout.ground(); y += DASH + GAP) {
      g.fillRect(x - 0.75, y, 1.5, Math.min(DASH, layout.ground() - y));
    }
    double left = handle == Handle.A ? x - BOX : x;
    g.fillRect(left, layout.ground() - BOX, BOX, BOX);
    g.setFill(colours.get("paper"));
    g.setFont(ChartPainter.BOLD);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(handle.name(), left + BOX / 2, layout.ground() - BOX / 2);
  }
}
