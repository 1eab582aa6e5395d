package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-31T15:00:00Z, Europe/Berlin, 2026-03-31 17:00:00 CEST",
    "2026-01-31T15:00:00Z, Europe/Berlin, 2026-01-31 16:00:00 CET",
    "2026-03-31T15:00:00.999Z, UTC, 2026-03-31 15:00:00 UTC",
    "2026-03-31T15:00:00Z, Z, 2026-03-31 15:00:00 UTC",
    "2026-03-31T15:00:00Z, America/New_York, 2026-03-31 11:00:00 EDT"
  })
  void an_instant_names_its_zone(Instant instant, ZoneId zone, String text) {
    assertThat(TimeText.named(instant, zone)).isEqualTo(text);
    assertThat(text).startsWith(TimeText.seconds(instant, zone));
  }

  @Test
  void the_hour_that_occurs_twice_is_told_apart() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(TimeText.named(Instant.parse("2026-10-25T00:30:00Z"), berlin))
        .endsWith("02:30:00 CEST");
    assertThat(TimeText.named(Instant.parse("2026-10-25T01:30:00Z"), berlin))
        .endsWith("02:30:00 CET");
  }

  @Test
  void utc_has_one_name() {
    assertThat(TimeText.zoneName(ZoneOffset.UTC)).isEqualTo("UTC");
    assertThat(TimeText.zoneName(ZoneId.of("UTC"))).isEqualTo("UTC");
    assertThat(TimeText.zoneName(ZoneId.of("Asia/Tokyo"))).isEqualTo("Asia/Tokyo");
  }
}
