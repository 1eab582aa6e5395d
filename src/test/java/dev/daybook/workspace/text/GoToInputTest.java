package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.workspace.text.GoToInput.Target;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoToInputTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-31T15:04:05Z");

  private static Target parse(String text) {
    return GoToInput.parse(text, BERLIN, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-31 17:00     | 2026-03-31T15:00:00Z
          2026-03-31T17:00:00Z | 2026-03-31T17:00:00Z
          now                  | 2026-03-31T15:04:05Z
          now-1M               | 2026-02-28T16:04:05Z
          17:00                | 2026-03-31T15:00:00Z
          """)
  void a_time_is_an_instant(String text, Instant at) {
    assertThat(parse(text)).isEqualTo(new Target.Moment(at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026                   | 2025-12-31T23:00:00Z | 2026-12-31T22:59:59.999Z
          2026-Q1                | 2025-12-31T23:00:00Z | 2026-03-31T21:59:59.999Z
          2026q4                 | 2026-09-30T22:00:00Z | 2026-12-31T22:59:59.999Z
          2026-03                | 2026-02-28T23:00:00Z | 2026-03-31T21:59:59.999Z
          ' 2026-3 '             | 2026-02-28T23:00:00Z | 2026-03-31T21:59:59.999Z
          2024-02-29             | 2024-02-28T23:00:00Z | 2024-02-29T22:59:59.999Z
          2026-03-29             | 2026-03-28T23:00:00Z | 2026-03-29T21:59:59.999Z
          2026-01..2026-Q1       | 2025-12-31T23:00:00Z | 2026-03-31T21:59:59.999Z
          2026-01-01 to now      | 2025-12-31T23:00:00Z | 2026-03-31T15:04:05Z
          now-2h .. now          | 2026-03-31T13:04:05Z | 2026-03-31T15:04:05Z
          """)
  void a_calendar_period_is_a_stretch_to_its_last_millisecond(
      String text, Instant from, Instant to) {
    assertThat(parse(text)).isEqualTo(new Target.Stretch(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/12345", " 3 / 7 ", "0190163d-8694-739b-aea5-966c26f8ad91"})
  void a_position_or_an_id_is_an_event(String text) {
    assertThat(parse(text)).isEqualTo(new Target.Event(text.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | Type a time, a stretch of time or an event
          yesterday        | Type a time, a stretch of time or an event
          202              | Type a time, a stretch of time or an event
          2026-Q5          | Type a time, a stretch of time or an event
          2026-13          | no such month or day
          2026-02-30       | no such month or day
          1815             | from 1900 to 2999
          2026-03-31 25:00 | no such time
          2026-03..2026-01 | ends before it begins
          2026-03..never   | Type a time, a stretch of time or an event
          2026-03-29 02:30 | The clocks in Europe/Berlin skip 02:30
          """)
  void anything_else_is_answered_with_a_sentence(String text, String sentence) {
    assertThat(parse(text))
        .isInstanceOfSatisfying(
            Target.Unknown.class, unknown -> assertThat(unknown.sentence()).contains(sentence));
  }

  @Test
  void a_day_is_as_long_as_its_clocks_make_it() {
    assertThat(parse("2026-10-25"))
        .isInstanceOfSatisfying(
            Target.Stretch.class,
            day ->
                assertThat(day.to().toEpochMilli() - day.from().toEpochMilli() + 1)
                    .isEqualTo(25 * 3_600_000));
  }
}
