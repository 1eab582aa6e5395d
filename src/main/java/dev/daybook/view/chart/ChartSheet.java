package dev.daybook.view.chart;

import dev.daybook.fx.Pen;
import dev.daybook.fx.PenRecording;
import dev.daybook.fx.Swatches;
import dev.daybook.fx.TextMeasure;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.time.TimeRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** All that is painted of the chart, on the window's two canvases or on one picture. */
final class ChartSheet {
  private static final double MARGIN = 12;
  private static final double LINE = 16;

  private final Swatches colours;
  private final TextMeasure measure;
  private final ChartPainter plot;
  private final SpotPainter spots;
  private final HandleLines handles;
  private final ChartOverlay moving;

  /**
   * What is shown.
   *
   * @param lanes of the model's lines
   * @param compare where A and B stand
   */
  record Content(
      List<Lane> lanes,
      ChartModel model,
      TimeRange range,
      ZoneId zone,
      List<Spot> spots,
      CompareModel compare) {}

  ChartSheet(Swatches colours, MoneyText money, Locale locale, TextMeasure measure) {
    this.colours = colours;
    this.measure = measure;
    LinePainter lines = new LinePainter(colours);
    plot = new ChartPainter(colours, lines, money, locale, measure);
    spots = new SpotPainter(colours, lines);
    handles = new HandleLines(colours);
    moving = new ChartOverlay(colours, lines, money, measure);
  }

  void paintPlot(Pen g, ChartLayout layout, Content content) {
    plot.paint(g, layout, content.lanes(), content.range(), content.zone());
    spots.paint(g, content.spots());
  }

  /** Paints what moves; the crosshair is at {@code hover}, or nowhere if that is no number. */
  void paintMoving(Pen g, ChartLayout layout, Content content, double hover) {
    handles.paint(g, layout, content.range(), content.compare());
    moving.paint(
        g, layout, content.lanes(), content.model(), content.range(), content.zone(), hover);
  }

  /** A picture with the caption below it. */
  ChartPicture picture(ChartLayout layout, Content content, ChartCaption caption) {
    PenRecording g = new PenRecording();
    double height = layout.height() + 2 * MARGIN + LINE * (1 + caption.lines().size());
    g.setFill(colours.get("paper"));
    g.fillRect(0, 0, layout.width(), height);
    paintPlot(g, layout, content);
    paintMoving(g, layout, content, Double.NaN);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    double room = layout.width() - 2 * MARGIN;
    double y = layout.height() + MARGIN + LINE / 2;
    g.setFont(ChartPainter.BOLD);
    g.setFill(colours.get("strong"));
    g.fillText(measure.fitted(caption.title(), ChartPainter.BOLD, room), MARGIN, y);
    g.setFont(ChartPainter.FONT);
    g.setFill(colours.get("text"));
    for (String line : caption.lines()) {
      y += LINE;
      g.fillText(measure.fitted(line, ChartPainter.FONT, room), MARGIN, y);
    }
    return new ChartPicture(layout.width(), height, g, caption);
  }
}
