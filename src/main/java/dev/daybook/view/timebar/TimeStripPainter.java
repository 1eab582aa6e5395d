package dev.daybook.view.timebar;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.Swatches;
import dev.daybook.workspace.TimeBarModel;
import dev.daybook.workspace.TimeRange;
import dev.daybook.workspace.TimeText;
import dev.daybook.workspace.TimeTicks;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the time strip. FX thread. */
final class TimeStripPainter {
  /** Room left and right, so that the cursor's handle is whole at both ends. */
  static final double MARGIN = 8;

  private static final double AXIS = 18;
  private static final double TOP = MarkerPainter.HEIGHT + 2;
  private static final double BAR = 4;

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
   * seen, and busy months still differ.
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
    for (int i = 0; i < bars; i++) {
      if (sums[i] > 0) {
        double x = MARGIN + i * step;
        double high = Math.max(2, room * Math.pow(sums[i] / (double) most, 0.4));
        g.setFill(colours.get(x <= split ? "bar" : "bar-future"));
        g.fillRect(Math.rint(x), Math.rint(ground - high), BAR - 1, Math.rint(high));
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

  void paintOverlay(GraphicsContext g, double width, double height, double hoverX) {
    TimeRange range = model.range();
    if (range == null) {
      return;
    }
    double ground = Math.floor(height - AXIS);
    LinearScale scale = scale(range, width);
    Instant instant = model.cursorProperty().get().instant();
    double at = instant == null ? width - MARGIN : scale.pixel(instant.toEpochMilli());
    Color colour = colours.get(instant == null ? "live" : "history");
    if (at < MARGIN || at > width - MARGIN) {
      paintBeyond(g, at < MARGIN, width, ground, colour);
    } else {
      double x = Math.rint(at);
      g.setFill(colour);
      g.fillRect(x - 1, 2, 2, ground + 2);
      g.fillRoundRect(x - 5, 0, 10, 12, 4, 4);
      g.setFill(colours.get("paper"));
      g.fillRect(x - 2, 3, 1, 6);
      g.fillRect(x + 1, 3, 1, 6);
    }
    if (hoverX >= MARGIN && hoverX <= width - MARGIN) {
      paintHover(g, hoverX, width, ground, Instant.ofEpochMilli(scale.value(hoverX)));
    }
  }

  /** The cursor is outside the stretch shown: an arrow points to it. */
  private static void paintBeyond(
      GraphicsContext g, boolean left, double width, double ground, Color colour) {
    double tip = left ? 1 : width - 1;
    double back = left ? 7 : width - 7;
    double middle = ground / 2;
    g.setFill(colour);
    g.fillPolygon(new double[] {tip, back, back}, new double[] {middle, middle - 6, middle + 6}, 3);
  }

  private void paintHover(
      GraphicsContext g, double hoverX, double width, double ground, Instant at) {
    double x = Math.rint(hoverX);
    g.setFill(colours.get("accent"));
    g.fillRect(x, 0, 1, ground);
    String text = TimeText.named(at, model.zoneProperty().get());
    double wide = text.length() * 6.9 + 12;
    double left = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
    g.fillRoundRect(left, 12, wide, 19, 6, 6);
    g.setFill(colours.get("paper"));
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, left + wide / 2, 21.5);
  }
}
