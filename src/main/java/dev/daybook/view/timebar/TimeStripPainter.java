package dev.daybook.view.timebar;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.text.TimeTicks;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the time strip. FX thread. */
final class TimeStripPainter {
  /** Room left and right, so that the cursor's handle is whole at both ends. */
  static final double MARGIN = 8;

  /** Room for the dates below. */
  static final double AXIS = 18;

  private static final double TOP = MarkerPainter.HEIGHT + 2;
  private static final double BAR = 4;

  /** So many bars without an event are idle. */
  private static final int IDLE_BARS = 8;

  /** So many times the least a bar may count before heights are by the logarithm. */
  private static final long WIDE = 1_000;

  private final TimeBarViewModel model;
  private final Swatches colours;
  private final MarkerPainter markers;
  private final Locale locale;
  private final Font font = Font.font(11);

  TimeStripPainter(TimeBarViewModel model, Swatches colours, Locale locale) {
    this.model = model;
    this.colours = colours;
    markers = new MarkerPainter(colours);
    this.locale = locale;
  }

  static LinearScale scale(TimeRange range, double width) {
    return new LinearScale(
        range.from().toEpochMilli(), range.to().toEpochMilli(), MARGIN, width - MARGIN);
  }

  void paintHistogram(GraphicsContext g, double width, double height) {
    TimeBarModel bar = model.modelProperty().get();
    TimeRange range = bar.range();
    double ground = Math.floor(height - AXIS);
    g.setFill(colours.get("axis"));
    g.fillRect(MARGIN, ground, width - 2 * MARGIN, 1);
    if (range == null) {
      return;
    }
    Instant cursor = model.cursorProperty().get().instant();
    double split = cursor == null ? width : scale(range, width).pixel(cursor.toEpochMilli());
    paintBars(g, bar.density(), width, ground, split);
    paintAxis(g, range, width, ground);
    markers.paint(g, bar.markers(), scale(range, width));
  }

  /**
   * Bars of several pixels, with heights by a root: one event among months of thousands is still
   * seen, and busy months still differ. Where they differ by more than a root can show, heights are
   * by the logarithm.
   */
  private void paintBars(
      GraphicsContext g, int[] density, double width, double ground, double split) {
    if (density.length == 0) {
      return;
    }
    int bars = Math.max(1, (int) ((width - 2 * MARGIN) / BAR));
    long[] sums = new long[bars];
    long most = 1;
    for (int i = 0; i < density.length; i++) {
      int at = (int) ((long) i * bars / density.length);
      sums[at] += density[i];
      most = Math.max(most, sums[at]);
    }
    double room = ground - TOP;
    double step = (width - 2 * MARGIN) / bars;
    paintIdle(g, sums, step, ground);
    boolean logarithmic = most >= WIDE * Math.max(1, least(sums));
    for (int i = 0; i < bars; i++) {
      if (sums[i] > 0) {
        double x = MARGIN + i * step;
        double share =
            logarithmic
                ? Math.log1p((double) sums[i]) / Math.log1p((double) most)
                : Math.pow(sums[i] / (double) most, 0.4);
        double high = Math.max(2, room * share);
        g.setFill(colours.get(x <= split ? "bar" : "bar-future"));
        g.fillRect(Math.rint(x), Math.rint(ground - high), BAR - 1, Math.rint(high));
      }
    }
  }

  private static long least(long[] sums) {
    return Arrays.stream(sums).filter(sum -> sum > 0).min().orElse(1);
  }

  /** Long stretches without any event are shaded: nothing is missing there, nothing happened. */
  private void paintIdle(GraphicsContext g, long[] sums, double step, double ground) {
    g.setFill(colours.get("idle"));
    int start = 0;
    for (int i = 0; i <= sums.length; i++) {
      if (i == sums.length || sums[i] > 0) {
        if (i - start >= IDLE_BARS && start > 0 && i < sums.length) {
          g.fillRect(
              Math.rint(MARGIN + start * step), TOP, Math.rint((i - start) * step), ground - TOP);
        }
        start = i + 1;
      }
    }
  }

  private void paintAxis(GraphicsContext g, TimeRange range, double width, double ground) {
    LinearScale scale = scale(range, width);
    g.setFont(font);
    g.setTextBaseline(VPos.TOP);
    double free = MARGIN - 20;
    for (TimeTicks.Tick tick :
        TimeTicks.of(range, model.zoneProperty().get(), (int) (width / 90), locale)) {
      double x = Math.rint(scale.pixel(tick.at().toEpochMilli()));
      double half = tick.label().length() * 3.4;
      g.setFill(colours.get("axis"));
      g.fillRect(x, ground, 1, tick.major() ? 5 : 3);
      // The first label names the year: it moves inwards rather than being left out.
      x = Math.max(x, half);
      if (x - half > free && x + half < width) {
        g.setFill(colours.get("text"));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(tick.label(), x, ground + 4);
        free = x + half + 8;
      }
    }
  }
}
