package dev.daybook.workspace.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    // from within a period, back is to its own start, forward to the next one's
    "DAY,     2026-03-31T17:00:00Z, -1, UTC, 2026-03-31T00:00:00Z",
    "DAY,     2026-03-31T00:00:00Z, -1, UTC, 2026-03-30T00:00:00Z",
    "MONTH,   2026-03-31T17:00:00Z,  1, UTC, 2026-04-01T00:00:00Z",
    "MONTH,   2026-01-01T00:00:00Z, -1, UTC, 2025-12-01T00:00:00Z",
    "QUARTER, 2026-05-05T00:00:00Z, -1, UTC, 2026-04-01T00:00:00Z",
    "QUARTER, 2026-05-05T00:00:00Z,  2, UTC, 2026-10-01T00:00:00Z",
    "YEAR,    2026-05-05T00:00:00Z, -2, UTC, 2025-01-01T00:00:00Z",
    // the day of the change to summer time has 23 hours
    "DAY,     2026-03-28T23:00:00Z,  1, Europe/Prague, 2026-03-29T22:00:00Z"
  })
  void a_step_goes_from_one_start_to_another(
      Period period, Instant from, int periods, ZoneId zone, Instant to) {
    assertThat(period.step(from, periods, zone)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"30, DAY", "365, MONTH", "2000, QUARTER", "9000, YEAR"})
  void the_step_suits_what_is_shown(int days, Period period) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(Period.of(new TimeRange(from, from.plus(Duration.ofDays(days))))).isEqualTo(period);
  }
}
