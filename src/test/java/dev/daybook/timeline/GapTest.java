package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GapTest {
  private static final int PARTITIONS = 3;

  static LongStream seeds() {
    return new Random().longs(20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_gap_is_the_difference_of_two_views(long seed) {
    Random random = new Random(seed);
    Timeline timeline = new Timeline();
    NaiveFold naive = new NaiveFold();
    int events = random.nextInt(400);
    for (int i = 0; i < events; i++) {
      // Few instants, so that many are equal; any order, so that many are late.
      RecordedEvent event =
          SampleEvents.posting(
              random.nextInt(6),
              random.nextInt(2_001) - 1_000,
              random.nextInt(60),
              random.nextInt(PARTITIONS),
              i);
      timeline.add(event);
      naive.add(event);
      if (random.nextInt(50) == 0) {
        timeline.snapshot(); // what comes before it is no late arrival any more
      }
    }
    TimelineSnapshot snapshot = timeline.snapshot();
    for (int question = 0; question < 30; question++) {
      AsOf[] views = views(random, events);
      List<AccountId> of =
          random.nextInt(3) == 0
              ? List.of(new AccountId(random.nextInt(7)), new AccountId(2))
              : List.of();
      requireSame(snapshot, naive, views[0], views[1], of);
    }
  }

  /** Two views, of which the second sees at least as much of both clocks. */
  private static AsOf[] views(Random random, int events) {
    int first = random.nextInt(62) - 1;
    int second = first + random.nextInt(20);
    Map<Integer, Long> then = new HashMap<>();
    Map<Integer, Long> now = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      long end = random.nextInt(events + 2);
      then.put(partition, end);
      now.put(partition, end + random.nextInt(events + 2));
    }
    LogEnd knownThen = random.nextInt(5) == 0 ? null : new LogEnd(then);
    LogEnd knownNow = knownThen == null || random.nextBoolean() ? null : new LogEnd(now);
    Instant later = random.nextInt(5) == 0 ? null : Instant.ofEpochMilli(second);
    return new AsOf[] {new AsOf(Instant.ofEpochMilli(first), knownThen), new AsOf(later, knownNow)};
  }

  private static void requireSame(
      TimelineSnapshot snapshot, NaiveFold naive, AsOf earlier, AsOf later, List<AccountId> of) {
    List<RecordedEvent> before = naive.upTo(earlier);
    List<RecordedEvent> expected =
        naive.upTo(later).stream()
            .filter(e -> !before.contains(e))
            .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
            .toList();
    Gap gap = snapshot.gap(earlier, later, of);
    List<LogPosition> positions = new ArrayList<>();
    for (int i = 0; i < gap.size(); i++) {
      positions.add(gap.event(i).position());
      assertThat(gap.countBefore(gap.event(i).index())).isEqualTo(i);
    }
    assertThat(positions).isEqualTo(expected.stream().map(RecordedEvent::position).toList());
    for (int index = 0; index < gap.accounts(); index++) {
      AccountId account = gap.account(index);
      assertThat(gap.indexOf(account)).isEqualTo(index);
      if (of.isEmpty() || of.contains(account)) {
        assertThat(gap.change(index))
            .isEqualTo(snapshot.balance(account, later).minus(snapshot.balance(account, earlier)));
      } else {
        assertThat(gap.change(index)).isEqualTo(Amount.ZERO);
      }
    }
    if (of.isEmpty()) {
      List<RecordedEvent> outside =
          naive.all().stream().filter(e -> !expected.contains(e)).toList();
      for (int n = 0; n < outside.size(); n++) {
        assertThat(snapshot.eventAt(gap.placeOutside(n)).position())
            .isEqualTo(outside.get(n).position());
      }
    }
  }

  @Test
  void a_view_that_sees_less_is_not_the_later_one() {
    TimelineSnapshot snapshot = TimelineSnapshot.EMPTY;
    AsOf first = AsOf.at(Instant.ofEpochMilli(5));
    AsOf second = AsOf.at(Instant.ofEpochMilli(4));
    assertThatThrownBy(() -> snapshot.gap(first, second, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    AsOf knowsMore = new AsOf(null, new LogEnd(Map.of(0, 7L, 1, 2L)));
    AsOf knowsLess = new AsOf(null, new LogEnd(Map.of(0, 7L, 1, 1L)));
    assertThatThrownBy(() -> snapshot.gap(knowsMore, knowsLess, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
