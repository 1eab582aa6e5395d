package dev.daybook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LinearScaleTest {
  private static final long TRILLION = 10_000_000_000_000_000L;

  @Test
  void neighbours_at_a_trillion_stand_apart() {
    LinearScale scale = new LinearScale(TRILLION - 1, TRILLION + 3, 400, 0);
    for (int i = 0; i <= 4; i++) {
      assertThat(scale.pixel(TRILLION - 1 + i)).isEqualTo(400 - 100.0 * i);
      assertThat(scale.value(400 - 100.0 * i)).isEqualTo(TRILLION - 1 + i);
    }
  }

  @Test
  void a_scale_over_all_there_is_does_not_wrap() {
    LinearScale scale = new LinearScale(Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, 100);
    assertThat(scale.pixel(0)).isCloseTo(50, Assertions.within(1e-9));
    assertThat(scale.pixel(Long.MAX_VALUE)).isEqualTo(100);
    assertThat(scale.value(0)).isEqualTo(Long.MIN_VALUE + 1);
  }
}
