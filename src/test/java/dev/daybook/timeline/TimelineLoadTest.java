package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineLoadTest {
  private static final Comparator<RecordedEvent> CANONICAL =
      Comparator.comparing((RecordedEvent e) -> e.event().header().effective())
          .thenComparingInt(e -> e.position().partition())
          .thenComparingLong(e -> e.position().offset());

  private static void load(TimelineLoad load, RecordedEvent e) {
    load.add(
        e.event().header().account().number(),
        e.event().amount().tenThousandths(),
        e.event().header().effective().toEpochMilli(),
        e.position().partition(),
        e.position().offset());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_loaded_timeline_equals_a_naive_fold_and_goes_on_as_one(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events =
        TimelinePropertiesTest.randomEvents(random, 200 + random.nextInt(400), 40);
    int kept = random.nextInt(events.size());
    List<RecordedEvent> loaded = new ArrayList<>(events.subList(0, kept));
    loaded.sort(CANONICAL);
    TimelineLoad load = new TimelineLoad();
    Set<Integer> numbers =
        loaded.stream().map(e -> e.event().header().account().number()).collect(Collectors.toSet());
    // Some are expected rightly, some wrongly, some not at all.
    numbers.forEach(
        number -> {
          if (random.nextBoolean()) {
            load.expect(number, random.nextInt(20));
          }
        });
    loaded.forEach(e -> load(load, e));
    Timeline timeline = load.timeline();
    TimelineSnapshot then = timeline.snapshot();
    NaiveFold naiveThen = new NaiveFold();
    naiveThen.addAll(events.subList(0, kept));
    TimelinePropertiesTest.requireEqual(then, naiveThen, random, events);

    NaiveFold naive = new NaiveFold();
    naive.addAll(events);
    events.subList(kept, events.size()).forEach(timeline::add);
    TimelinePropertiesTest.requireEqual(timeline.snapshot(), naive, random, events);
    TimelinePropertiesTest.requireEqual(then, naiveThen, random, events);
  }

  @Test
  void a_large_book_has_its_vectors() {
    Random random = new Random(7);
    TimelineLoad load = new TimelineLoad();
    Timeline added = new Timeline();
    for (int i = 0; i < 2 * BalanceVector.STEP + 7; i++) {
      int account = random.nextInt(500) * 4_001 - 1_000_000; // far from dense
      long amount = random.nextInt(2_001) - 1_000L;
      load.add(account, amount, i, 0, i);
      added.add(account, amount, i, 0, i);
    }
    TimelineSnapshot loaded = load.timeline().snapshot();
    TimelineSnapshot plain = added.snapshot();
    for (int i = 0; i < 20; i++) {
      var asOf = AsOf.at(Instant.ofEpochMilli(random.nextInt(2 * BalanceVector.STEP)));
      Balances mine = loaded.balances(asOf);
      Balances others = plain.balances(asOf);
      for (int j = 0; j < mine.size(); j++) {
        int other = others.indexOf(mine.account(j));
        assertThat(mine.tenThousandths(j)).isEqualTo(others.tenThousandths(other));
        assertThat(mine.eventCount(j)).isEqualTo(others.eventCount(other));
      }
    }
  }

  @Test
  void an_event_out_of_order_is_refused() {
    TimelineLoad load = new TimelineLoad();
    load.add(1, 1, 10, 0, 5);
    assertThatThrownBy(() -> load.add(1, 1, 9, 0, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> load.add(1, 1, 10, 0, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sum_beyond_the_range_is_refused() {
    TimelineLoad load = new TimelineLoad();
    load.add(1, Long.MAX_VALUE, 1, 0, 1);
    assertThatThrownBy(() -> load.add(1, -1, 2, 0, 2)).isInstanceOf(AmountException.class);
  }
}
