package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.workspace.Visits.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitsTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private final Visits visits = new Visits();
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");

  private void stay(@Nullable Instant at) {
    now = now.plusSeconds(5);
    visits.at(at, now);
  }

  @Test
  void one_goes_back_and_forward_as_in_a_browser() {
    stay(MARCH);
    stay(APRIL);
    assertThat(visits.canGo(1)).isFalse();
    assertThat(visits.go(-1)).isEqualTo(new Place(MARCH));
    assertThat(visits.go(-1)).isEqualTo(Place.LIVE);
    assertThat(visits.canGo(-1)).isFalse();
    assertThat(visits.go(1)).isEqualTo(new Place(MARCH));
    assertThat(visits.go(1)).isEqualTo(new Place(APRIL));
  }

  @Test
  void a_visit_after_going_back_forgets_what_was_ahead() {
    stay(MARCH);
    stay(APRIL);
    visits.go(-1);
    visits.at(MARCH, now); // as the next picture says it
    visits.at(MAY, now.plusMillis(10));
    assertThat(visits.canGo(1)).isFalse();
    assertThat(visits.go(-1)).isEqualTo(new Place(MARCH));
  }

  @Test
  void a_drag_is_one_visit_where_it_ends() {
    stay(MARCH);
    now = now.plusSeconds(10);
    for (int i = 0; i < 1_000; i++) {
      visits.at(APRIL.plusSeconds(i), now.plusMillis(i * 16L));
    }
    assertThat(visits.go(-1)).isEqualTo(new Place(MARCH));
    assertThat(visits.go(1)).isEqualTo(new Place(APRIL.plusSeconds(999)));
  }

  @Test
  void a_drag_that_ends_where_it_began_is_none() {
    stay(MARCH);
    now = now.plusSeconds(10);
    visits.at(APRIL, now);
    visits.at(MARCH, now.plusMillis(100));
    assertThat(visits.go(-1)).isEqualTo(Place.LIVE);
    assertThat(visits.canGo(-1)).isFalse();
  }

  @Test
  void only_so_many_are_kept_and_the_oldest_are_forgotten() {
    for (int i = 0; i < 1_000; i++) {
      stay(MARCH.plusSeconds(i));
    }
    int back = 0;
    while (visits.canGo(-1)) {
      visits.go(-1);
      back++;
    }
    assertThat(back).isEqualTo(199);
  }
}
