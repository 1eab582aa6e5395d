package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelReducerTest {
  private static final AccountId ONE = new AccountId(1);

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  @Test
  void a_spike_of_one_event_among_a_million_is_seen() {
    Timeline timeline = new Timeline();
    for (int i = 0; i < 1_000_000; i++) {
      timeline.add(1, i % 2 == 0 ? 1 : -1, i * 10L, 0, i);
    }
    timeline.add(1, 5_000_000, 7_654_321, 0, 2_000_000);
    timeline.add(1, -5_000_000, 7_654_322, 0, 2_000_001);
    BalanceSeries series = timeline.snapshot().series(ONE, AsOf.LIVE);
    PixelColumns columns = PixelReducer.reduce(series, at(0), at(10_000_000), 800);
    long highest = 0;
    for (int column = 0; column < columns.width(); column++) {
      highest = Math.max(highest, columns.max(column));
      assertThat(columns.steps(column)).isPositive();
      assertThat(columns.last(column)).isBetween(0L, 1L);
    }
    assertThat(highest).isBetween(5_000_000L, 5_000_001L);
  }

  @Test
  void the_balance_from_before_the_left_edge_enters_and_stays() {
    Timeline timeline = new Timeline();
    timeline.add(1, 70_000, 10, 0, 0);
    timeline.add(1, -20_000, 150, 0, 1);
    PixelColumns columns =
        PixelReducer.reduce(timeline.snapshot().series(ONE, AsOf.LIVE), at(100), at(199), 10);
    assertThat(columns.entering()).isEqualTo(70_000);
    assertThat(columns.steps(0)).isZero();
    assertThat(columns.last(4)).isEqualTo(70_000);
    assertThat(columns.steps(5)).isEqualTo(1);
    assertThat(columns.max(5)).isEqualTo(50_000);
    assertThat(columns.first(9)).isEqualTo(50_000);
  }

  @Test
  void an_empty_series_is_a_line_at_zero() {
    PixelColumns columns =
        PixelReducer.reduce(TimelineSnapshot.EMPTY.series(ONE, AsOf.LIVE), at(0), at(0), 3);
    for (int column = 0; column < 3; column++) {
      assertThat(columns.min(column)).isZero();
      assertThat(columns.max(column)).isZero();
    }
  }

  @Test
  void a_sum_over_accounts_that_leaves_the_range_is_an_error() {
    Timeline timeline = new Timeline();
    timeline.add(1, Long.MAX_VALUE, 1, 0, 0);
    timeline.add(2, 1, 2, 0, 1);
    BalanceSeries series = timeline.snapshot().series(List.of(), AsOf.LIVE);
    assertThatThrownBy(() -> PixelReducer.reduce(series, at(0), at(9), 10))
        .isInstanceOf(AmountException.class);
    assertThatThrownBy(() -> series.balanceAt(5)).isInstanceOf(AmountException.class);
    assertThat(series.balanceAt(1)).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void columns_hold_first_lowest_highest_and_last_of_their_steps(long seed) {
    Random random = new Random(seed);
    Timeline timeline = new Timeline();
    for (int i = 0; i < 500; i++) {
      timeline.add(1, random.nextInt(2001) - 1000, random.nextInt(3_000), 0, i);
    }
    BalanceSeries series = timeline.snapshot().series(ONE, AsOf.LIVE);
    TreeMap<Long, Long> steps = new TreeMap<>();
    series.replay(0, 5_000, steps::put);
    long from = random.nextInt(1_000);
    long to = from + random.nextInt(3_000);
    int width = 1 + random.nextInt(300);
    PixelColumns columns = PixelReducer.reduce(series, at(from), at(to), width);
    PixelScale scale = new PixelScale(from, to, width);
    long carried = columns.entering();
    assertThat(carried).isEqualTo(series.balanceAt(from - 1));
    for (int column = 0; column < width; column++) {
      var within = steps.subMap(scale.start(column), scale.start(column + 1));
      assertThat(columns.steps(column)).isEqualTo(within.size());
      List<Long> values = within.isEmpty() ? List.of(carried) : List.copyOf(within.values());
      assertThat(columns.first(column)).isEqualTo(values.getFirst());
      assertThat(columns.last(column)).isEqualTo(values.getLast());
      assertThat(columns.min(column)).isEqualTo(values.stream().mapToLong(v -> v).min().orElse(0));
      assertThat(columns.max(column)).isEqualTo(values.stream().mapToLong(v -> v).max().orElse(0));
      carried = columns.last(column);
    }
  }

  @Test
  void an_account_whose_amounts_could_overflow_is_refused_and_changes_nothing() {
    Timeline timeline = new Timeline();
    timeline.add(1, Long.MAX_VALUE, 1, 0, 0);
    assertThatThrownBy(() -> timeline.add(1, -1, 2, 0, 1)).isInstanceOf(AmountException.class);
    assertThatThrownBy(() -> timeline.add(2, Long.MIN_VALUE, 2, 0, 1))
        .isInstanceOf(AmountException.class);
    assertThat(timeline.snapshot().eventCount()).isEqualTo(1);
    assertThat(timeline.snapshot().accountCount()).isEqualTo(1);
  }
}
