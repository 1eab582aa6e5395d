package dev.daybook.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.LinearScale;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final CurrencyCode USD = new CurrencyCode("USD");

  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);
  private final ChartViewModel model = new ChartViewModel(book);

  ChartViewModelTest() {
    book.showTo(model::apply);
  }

  private static Series line(CurrencyCode currency, long... values) {
    long[] millis = new long[values.length];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = 10L * i;
    }
    return new Series("line", currency, millis, values, values.length, 0);
  }

  @Test
  void currencies_never_share_an_axis() {
    List<Lane> lanes = Lane.of(List.of(line(EUR, 1), line(USD, 2), line(EUR, 3)));
    assertThat(lanes).extracting(Lane::currency).containsExactly(EUR, USD);
    assertThat(lanes.getFirst().series()).hasSize(2);
    assertThat(lanes).extracting(Lane::firstColour).containsExactly(0, 2);
  }

  @Test
  void every_line_fits_its_lane_even_at_the_ends_of_the_range() {
    long[][] cases = {
      {},
      {0},
      {5},
      {-5},
      {Long.MAX_VALUE},
      {Long.MIN_VALUE + 1},
      {Long.MIN_VALUE + 1, Long.MAX_VALUE}
    };
    for (long[] values : cases) {
      Lane lane = Lane.of(List.of(line(EUR, values))).getFirst();
      assertThat(lane.low()).isLessThan(lane.high());
      for (long value : values) {
        assertThat(value).isBetween(lane.low(), lane.high());
      }
    }
  }

  @Test
  void a_step_stands_until_the_next_one() {
    Series line = line(EUR, 100, 200, 300);
    assertThat(Lane.valueAt(line, -1)).isEqualTo(OptionalLong.empty());
    assertThat(Lane.valueAt(line, 0)).isEqualTo(OptionalLong.of(100));
    assertThat(Lane.valueAt(line, 9)).isEqualTo(OptionalLong.of(100));
    assertThat(Lane.valueAt(line, 10)).isEqualTo(OptionalLong.of(200));
    assertThat(Lane.valueAt(line, 999)).isEqualTo(OptionalLong.of(300));
  }

  @Test
  void the_crosshair_stands_at_the_last_instant_of_its_pixel() {
    LinearScale time = new LinearScale(0, 1_000, 0, 100);
    assertThat(ChartOverlay.instantAt(time, 0)).isEqualTo(9);
    assertThat(ChartOverlay.instantAt(time, 42.7)).isEqualTo(429);
  }

  @Test
  void a_double_click_fits_and_leaves_the_cursor_where_it_was() {
    model.click(Instant.parse("2025-01-01T00:00:00Z"));
    model.doubleClick();
    assertThat(book.intents)
        .containsExactly(
            new Intent.MoveCursor(Instant.parse("2025-01-01T00:00:00Z")),
            new Intent.GoLive(),
            new Intent.ShowRange(null));
  }

  @Test
  void zooming_in_shows_less() {
    model.zoom(0.5);
    Intent.ShowRange asked = book.told(Intent.ShowRange.class).getLast();
    assertThat(asked.range()).isNotNull();
    model.fit();
    assertThat(book.told(Intent.ShowRange.class).getLast().range()).isNull();
  }
}
