package dev.daybook.view.chart;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.view.SampleCharts;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.stage.Stage;

/** Measures painting and prints figures; no test. Run its main with the test class path. */
final class PaintMeasurement {
  private static final int RUNS = 60;

  private PaintMeasurement() {}

  public static void main(String[] args) throws Exception {
    FxThread.start(() -> FxThread.keepAlive(true));
    measure("1 line, 3,600 points", 1, 3_600);
    measure("12 lines, 3,600 points each", 12, 3_600);
    measure("1 line, 100,000 points", 1, 100_000);
    measure("12 lines, 8,333 points each", 12, 8_333);
    FxThread.exit();
  }

  private static void measure(String what, int lines, int points) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    FxThread.later(
        () -> {
          ChartViewModel model = new ChartViewModel(_ -> {});
          Stage stage = new Stage();
          ChartView chart = ChartStage.show(stage, model, ChartFiles.NONE);
          long[] nanos = new long[RUNS];
          long[] drawn = new long[RUNS];
          for (int run = 0; run < RUNS; run++) {
            ChartModel shown = chart(lines, points, run);
            model.show(shown, List.of(), ZoneOffset.UTC, "");
            long begin = System.nanoTime();
            chart.root().applyCss();
            chart.root().layout();
            nanos[run] = System.nanoTime() - begin;
            var _ = SceneImage.of(stage.getScene());
            drawn[run] = System.nanoTime() - begin;
          }
          stage.hide();
          System.out.printf(
              "%-30s FX thread p50 %.2f p95 %.2f ms; with rendering p50 %.1f p95 %.1f ms%n",
              what, at(nanos, 50), at(nanos, 95), at(drawn, 50), at(drawn, 95));
          done.complete(null);
        });
    done.get();
  }

  private static ChartModel chart(int lines, int points, int seed) {
    return SampleCharts.chart(
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    SampleCharts.line(
                        i + " line", "EUR", SampleCharts.walk(seed * 31L + i, 50_000, points)))
            .toArray(Series[]::new));
  }

  private static double at(long[] nanos, int percent) {
    long[] sorted = Arrays.copyOfRange(nanos, 10, nanos.length); // after warming up
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100] / 1e6;
  }
}
