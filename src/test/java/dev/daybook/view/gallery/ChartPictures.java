package dev.daybook.view.gallery;

import dev.daybook.fx.Pointing;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.SampleCharts;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;

/** The chart with much, little, and many lines. */
final class ChartPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "-" + theme.name().toLowerCase(Locale.ROOT);
      room.picture(
          "chart-twelve" + as + "-1280", theme, 1280, 800, Books.full(), ChartPictures::twelve);
      room.picture(
          "chart-twelve" + as + "-1600", theme, 1600, 900, Books.full(), ChartPictures::twelve);
      room.picture(
          "chart-short" + as + "-1000", theme, 1000, 640, Books.full(), ChartPictures::twelve);
      room.picture("chart-few" + as + "-1280", theme, 1280, 800, Books.full(), ChartPictures::few);
      room.picture(
          "chart-huge" + as + "-1280", theme, 1280, 800, with(SampleCharts.huge()), _ -> {});
      room.picture(
          "chart-tiny" + as + "-1280", theme, 1280, 800, with(SampleCharts.tiny()), _ -> {});
      room.picture(
          "chart-still" + as + "-1600", theme, 1600, 900, with(SampleCharts.still()), _ -> {});
      room.picture("chart-one" + as + "-1000", theme, 1000, 640, with(SampleCharts.one()), _ -> {});
    }
  }

  private static ScriptedWorkspace with(ChartModel chart) {
    ScriptedWorkspace book = Books.full();
    book.chart = chart;
    return book;
  }

  private static void twelve(Stand stand) {
    stand
        .book()
        .accept(
            new Intent.Select(
                IntStream.range(0, 12)
                    .mapToObj(stand.book().snapshot().accounts().rows()::id)
                    .toList()));
  }

  /** Zoomed in until the events stand apart, with one of them pointed at. */
  private static void few(Stand stand) {
    stand.book().accept(new Intent.Select(List.of(new AccountId(1), new AccountId(2))));
    stand
        .book()
        .accept(
            new Intent.ShowRange(
                new TimeRange(
                    Instant.parse("2025-03-01T00:00:00Z"), Instant.parse("2025-03-12T00:00:00Z"))));
    SceneImage.of(stand.scene());
    Node chart = stand.scene().lookup("#chart");
    for (double x = 200; x < chart.getBoundsInLocal().getWidth(); x += 5) {
      for (double y = 30; y < chart.getBoundsInLocal().getHeight() - 30; y += 5) {
        if (stand.scene().lookup("#chart-tip").isVisible()) {
          return;
        }
        Pointing.at(chart, x, y);
      }
    }
  }
}
