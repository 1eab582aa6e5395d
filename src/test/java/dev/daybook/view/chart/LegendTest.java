package dev.daybook.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.TextMeasure;
import dev.daybook.view.SampleCharts;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.text.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Names and room for them; needs the toolkit's fonts. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LegendTest {
  private final MoneyText money = new MoneyText(Locale.US);
  private final TextMeasure measure = new TextMeasure();

  private static List<Lane> lanes(int lines, String name, String... currencies) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      String currency = currencies[i % currencies.length];
      long[] values = SampleCharts.walk(i, 90_000_000, 50);
      series.add(SampleCharts.line(name + " " + i, currency, values));
    }
    return Lane.of(series);
  }

  private ChartLayout layout(double width, double height, List<Lane> lanes) {
    return Objects.requireNonNull(ChartLayout.of(width, height, lanes, money, measure));
  }

  @Test
  void twelve_accounts_are_all_named_at_the_usual_sizes() {
    for (double width : new double[] {940, 1200}) {
      List<Lane> lanes = lanes(12, "Savings Lindqvist", "EUR");
      Legend head = layout(width, 240, lanes).heads().getFirst();
      assertThat(head.hidden()).isZero();
      assertThat(head.entries()).hasSize(12);
    }
  }

  @Test
  void names_stand_apart_and_inside_whatever_the_size() {
    for (double width = 260; width < 1500; width += 97) {
      for (double height = 120; height < 500; height += 61) {
        List<Lane> lanes = lanes(12, "A rather long name of an account", "EUR", "USD", "GBP");
        ChartLayout layout = ChartLayout.of(width, height, lanes, money, measure);
        if (layout == null) {
          continue;
        }
        for (int i = 0; i < layout.lanes(); i++) {
          check(layout, i, lanes.get(i));
        }
      }
    }
  }

  private void check(ChartLayout layout, int lane, Lane lines) {
    Legend head = layout.heads().get(lane);
    assertThat(head.entries().size() + head.hidden()).isEqualTo(lines.series().size());
    double end = -1;
    int row = 0;
    for (Legend.Entry entry : head.entries()) {
      if (entry.row() != row) {
        row = entry.row();
        end = -1;
      }
      assertThat(entry.x()).isGreaterThan(end);
      end = entry.valueX();
    }
    assertThat(row).isLessThan(head.rows());
    assertThat(layout.laneTop(lane) + head.rows() * Legend.ROW).isLessThan(layout.plotTop(lane));
    assertThat(layout.plotBottom(lane) - layout.plotTop(lane)).isGreaterThanOrEqualTo(23);
    assertThat(layout.plotBottom(lane)).isLessThanOrEqualTo(layout.ground());
  }

  @Test
  void a_window_too_low_for_all_currencies_shows_fewer_lanes() {
    List<Lane> lanes = lanes(8, "Account", "EUR", "USD", "GBP", "CHF");
    assertThat(layout(900, 420, lanes).lanes()).isEqualTo(4);
    assertThat(layout(900, 110, lanes).lanes()).isLessThan(3).isPositive();
  }

  @Test
  void the_money_axis_takes_the_room_its_labels_need() {
    long trillion = SampleCharts.TRILLION;
    Lane fine = Lane.of(List.of(SampleCharts.line("1", "EUR", trillion, trillion + 1))).getFirst();
    ChartLayout layout = layout(900, 400, List.of(fine));
    long[] ticks = layout.ticks(fine, 0);
    for (long tick : ticks) {
      double wide = measure.width(money.axis(tick, ticks), ChartPainter.FONT);
      assertThat(wide + 8).isLessThanOrEqualTo(layout.left());
    }
    assertThat(layout(900, 400, lanes(1, "a", "EUR")).left()).isEqualTo(64);
  }
}
