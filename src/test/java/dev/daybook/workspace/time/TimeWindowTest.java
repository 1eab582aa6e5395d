package dev.daybook.workspace.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
  private static final TimeRange FULL = range(0, 1_000_000);

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }

  @Test
  void zooming_in_keeps_the_instant_in_its_place() {
    assertThat(TimeWindow.zoomed(FULL, FULL, 0.5, Instant.ofEpochMilli(250_000)))
        .isEqualTo(range(125_000, 625_000));
  }

  @Test
  void zooming_out_ends_at_all_of_history() {
    assertThat(TimeWindow.zoomed(range(0, 600_000), FULL, 2, Instant.ofEpochMilli(0))).isNull();
  }

  @Test
  void panning_stops_at_the_ends() {
    assertThat(TimeWindow.moved(range(100_000, 200_000), FULL, -500_000))
        .isEqualTo(range(0, 100_000));
    assertThat(TimeWindow.moved(range(100_000, 200_000), FULL, 5_000_000))
        .isEqualTo(range(900_000, 1_000_000));
  }

  @Test
  void zooming_in_stops_at_a_second() {
    assertThat(TimeWindow.zoomed(range(0, 1_500), FULL, 0.01, Instant.EPOCH))
        .isEqualTo(range(0, 1_000));
  }
}
