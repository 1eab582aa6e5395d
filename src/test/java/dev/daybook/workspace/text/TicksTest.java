package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void money_ticks_are_round_and_within() {
    assertThat(MoneyTicks.of(0, 1_000_000, 6))
        .containsExactly(0, 200_000, 400_000, 600_000, 800_000, 1_000_000);
    assertThat(MoneyTicks.of(-30, 75, 5)).containsExactly(-20, 0, 20, 40, 60);
    assertThat(MoneyTicks.of(-21, 22, 3)).containsExactly(-20, 0, 20);
    assertThat(MoneyTicks.of(-100, 100, 5)).containsExactly(-100, -50, 0, 50, 100);
  }

  @Test
  void money_ticks_reach_over_the_whole_range_of_an_amount() {
    assertThat(MoneyTicks.of(Long.MIN_VALUE + 1, Long.MAX_VALUE, 5)).hasSizeBetween(2, 5);
    assertThat(MoneyTicks.of(Long.MAX_VALUE - 1, Long.MAX_VALUE, 5)).hasSize(2);
  }

  @Test
  void months_say_their_year_at_its_beginning() {
    assertThat(labels("2025-11-15T00:00:00Z", "2026-03-15T00:00:00Z", ZoneOffset.UTC, 6))
        .containsExactly("Dec 2025", "2026", "Feb", "Mar");
  }

  @Test
  void days_say_their_month_at_its_beginning() {
    assertThat(labels("2026-03-29T12:00:00Z", "2026-04-03T12:00:00Z", ZoneOffset.UTC, 6))
        .containsExactly("30 Mar 2026", "31", "Apr", "2", "3");
  }

  @Test
  void hours_say_their_day_at_midnight() {
    assertThat(labels("2026-03-30T17:00:00Z", "2026-03-31T08:00:00Z", ZoneOffset.UTC, 6))
        .containsExactly("30 Mar 2026 18:00", "21:00", "31 Mar", "03:00", "06:00");
  }

  @Test
  void decades_have_round_years() {
    assertThat(labels("1987-01-01T00:00:00Z", "2026-01-01T00:00:00Z", ZoneOffset.UTC, 5))
        .containsExactly("1990", "2000", "2010", "2020");
  }

  @Test
  void an_hour_that_the_clocks_skip_has_one_tick() {
    List<TimeTicks.Tick> ticks =
        TimeTicks.of(
            new TimeRange(
                Instant.parse("2026-03-28T23:30:00Z"), Instant.parse("2026-03-29T04:00:00Z")),
            ZoneId.of("Europe/Berlin"),
            6,
            Locale.US);
    assertThat(ticks.stream().map(TimeTicks.Tick::at).toList()).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void every_zoom_has_ticks_and_not_too_many() {
    Instant begin = Instant.parse("2024-05-17T03:12:45Z");
    for (long seconds = 5; seconds < 4_000_000_000L; seconds = seconds * 3 / 2) {
      TimeRange range = new TimeRange(begin, begin.plusSeconds(seconds));
      List<TimeTicks.Tick> ticks = TimeTicks.of(range, ZoneOffset.UTC, 8, Locale.US);
      assertThat(ticks.size()).as("ticks over %d s", seconds).isBetween(1, 18);
    }
  }

  private static List<String> labels(String from, String to, ZoneId zone, int most) {
    return TimeTicks.of(
            new TimeRange(Instant.parse(from), Instant.parse(to)), zone, most, Locale.US)
        .stream()
        .map(TimeTicks.Tick::label)
        .toList();
  }
}
