package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.workspace.text.TimeInput.Result;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-31T15:04:05Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-31 17:00    | 2026-03-31T15:00:00Z
          2026-03-31 17:00:30 | 2026-03-31T15:00:30Z
          2026-03-31T17:00    | 2026-03-31T15:00:00Z
          '  2026-1-5 9:05 '  | 2026-01-05T08:05:00Z
          2026-03-31          | 2026-03-30T22:00:00Z
          17:00               | 2026-03-31T15:00:00Z
          now-1M              | 2026-02-28T16:04:05Z
          now-90m             | 2026-03-31T13:34:05Z
          now+2d              | 2026-04-02T15:04:05Z
          now-1y              | 2025-03-31T15:04:05Z
          now-1w              | 2026-03-24T16:04:05Z
          2026-10-25 02:30    | 2026-10-25T00:30:00Z
          """)
  void a_time_is_read_in_the_zone(String text, Instant meant) {
    assertThat(TimeInput.parse(text, BERLIN, NOW)).isEqualTo(new Result.At(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "NOW", " now "})
  void now_stays_now(String text) {
    assertThat(TimeInput.parse(text, BERLIN, NOW)).isEqualTo(new Result.Now());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | Type a time such as
          yesterday        | Type a time such as
          31.03.2026       | Type a time such as
          now-             | Type a time such as
          2026-02-30       | no such day
          2026-13-01       | no such day
          2026-03-31 24:00 | no such time
          2026-03-31 12:60 | no such time
          1815-06-18       | from 1900 to 2999
          now-999999y      | from 1900 to 2999
          """)
  void what_is_no_time_is_refused_with_what_to_type(String text, String sentence) {
    assertThat(TimeInput.parse(text, BERLIN, NOW))
        .isInstanceOfSatisfying(
            Result.Invalid.class, invalid -> assertThat(invalid.sentence()).contains(sentence));
  }

  @Test
  void a_time_that_the_clocks_skip_is_refused() {
    assertThat(TimeInput.parse("2026-03-29 02:30", BERLIN, NOW))
        .isEqualTo(
            new Result.Invalid(
                "The clocks in Europe/Berlin skip 02:30 on 2026-03-29: type a time before or"
                    + " after."));
  }

  @Test
  void a_day_whose_midnight_is_skipped_begins_when_it_begins() {
    ZoneId havana = ZoneId.of("America/Havana");
    assertThat(TimeInput.parse("2026-03-08", havana, NOW))
        .isEqualTo(new Result.At(Instant.parse("2026-03-08T05:00:00Z")));
  }
}
