package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LateArrivalsTest {
  private static LateArrivals of(List<RecordedEvent> events) {
    Timeline timeline = new Timeline();
    events.forEach(timeline::add);
    return LateArrivals.of(timeline.snapshot());
  }

  @Test
  void a_movement_behind_a_later_one_of_its_account_is_late() {
    LateArrivals late =
        of(
            List.of(
                SampleEvents.posting(7, 10, 5_000, 0, 0),
                SampleEvents.posting(8, 10, 9_000, 0, 1), // another account is none of its business
                SampleEvents.posting(7, 10, 6_000, 0, 2),
                SampleEvents.posting(7, 10, 6_000, 0, 3), // as late as the one before is timely
                SampleEvents.posting(7, 10, 5_500, 0, 4)));
    assertThat(late.effectiveMillis()).containsExactly(5_500);
    assertThat(late.positions()).containsExactly(PackedPosition.of(0, 4));
  }

  @Test
  void an_opening_recorded_after_the_first_movement_moves_nothing() {
    LateArrivals late =
        of(List.of(SampleEvents.posting(7, 10, 5_000, 0, 0), SampleEvents.opened(7, "n", 0, 1)));
    assertThat(late.size()).isZero();
  }

  static List<Long> seeds() {
    return TimelinePropertiesTest.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void all_and_only_the_late_ones_are_found(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events =
        TimelinePropertiesTest.randomEvents(random, 50 + random.nextInt(1_000), 12);
    Timeline timeline = new Timeline();
    for (RecordedEvent event : events) {
      timeline.add(event);
      if (random.nextInt(40) == 0) {
        timeline.snapshot(); // late rows are woven in at different moments
      }
    }
    LateArrivals late = LateArrivals.of(timeline.snapshot());
    List<Long> positions = new ArrayList<>();
    List<Long> instants = new ArrayList<>();
    events.stream()
        .filter(event -> isLate(event, events))
        .sorted(RecordedEvent.EFFECTIVE_ORDER)
        .forEach(
            event -> {
              positions.add(packed(event));
              instants.add(millis(event).toEpochMilli());
            });
    assertThat(late.positions()).containsExactly(positions.stream().mapToLong(p -> p).toArray());
    assertThat(late.effectiveMillis())
        .containsExactly(instants.stream().mapToLong(p -> p).toArray());
  }

  private static boolean isLate(RecordedEvent event, List<RecordedEvent> all) {
    return moves(event)
        && all.stream()
            .filter(LateArrivalsTest::moves)
            .filter(e -> e.event().header().account().equals(event.event().header().account()))
            .filter(e -> e.position().partition() == event.position().partition())
            .filter(e -> e.position().offset() < event.position().offset())
            .anyMatch(e -> millis(e).isAfter(millis(event)));
  }

  private static boolean moves(RecordedEvent event) {
    return !event.event().amount().equals(Amount.ZERO);
  }

  private static Instant millis(RecordedEvent event) {
    return event.event().header().effective();
  }

  private static long packed(RecordedEvent event) {
    return PackedPosition.of(event.position().partition(), event.position().offset());
  }
}
