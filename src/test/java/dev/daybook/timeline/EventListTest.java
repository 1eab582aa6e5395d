package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events behind a figure, against a naive fold of the same random events. */
class EventListTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_list_holds_the_events_of_a_naive_fold_with_its_running_sums(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events =
        TimelinePropertiesTest.randomEvents(random, 200 + random.nextInt(12_000), 12);
    Timeline timeline = new Timeline();
    NaiveFold naive = new NaiveFold();
    List<RecordedEvent> early = events.subList(0, events.size() / 2);
    early.forEach(timeline::add);
    naive.addAll(events);
    // Taken in between, so that what is late now is late in the columns too.
    assertThat(timeline.snapshot().lists().all(AsOf.LIVE).size()).isEqualTo(early.size());
    events.subList(early.size(), events.size()).forEach(timeline::add);
    EventLists lists = timeline.snapshot().lists();
    for (AsOf asOf : questions(random, events)) {
      List<RecordedEvent> all = naive.upTo(asOf);
      requireSame(lists.all(asOf), all, random);
      AccountId account = new AccountId(random.nextInt(14) - 7);
      List<RecordedEvent> own = naive.of(account, asOf);
      requireSame(lists.balance(account, asOf), own, random);
      Set<AccountId> some = Set.of(account, new AccountId(100), new AccountId(1_000));
      requireSame(lists.ofAccounts(some, asOf), own, random);
      requireSame(lists.firstOfEach(asOf), firstOfEach(all), random);
      if (!own.isEmpty()) {
        int last = random.nextInt(own.size());
        RecordedEvent event = own.get(last);
        requireSame(
            lists.balanceAfter(
                account, asOf.knownUpTo(), event.event().header().effective(), event.position()),
            own.subList(0, last + 1),
            random);
      }
    }
  }

  private static List<AsOf> questions(Random random, List<RecordedEvent> events) {
    List<AsOf> questions = new ArrayList<>(List.of(AsOf.LIVE));
    for (int i = 0; i < 6; i++) {
      RecordedEvent any = events.get(random.nextInt(events.size()));
      Instant at = any.event().header().effective().plusMillis(random.nextInt(3) - 1);
      LogEnd known =
          new LogEnd(Map.of(0, (long) random.nextInt(9_000), 1, (long) random.nextInt(9_000)));
      questions.add(new AsOf(i % 3 == 0 ? null : at, i % 3 == 1 ? null : known));
    }
    return questions;
  }

  private static List<RecordedEvent> firstOfEach(List<RecordedEvent> events) {
    Map<AccountId, RecordedEvent> first = new HashMap<>();
    events.forEach(e -> first.putIfAbsent(e.event().header().account(), e));
    return events.stream().filter(e -> e.equals(first.get(e.event().header().account()))).toList();
  }

  private static void requireSame(EventList list, List<RecordedEvent> expected, Random random) {
    assertThat(list.size()).isEqualTo(expected.size());
    assertThat(list.sum()).isEqualByComparingTo(NaiveFold.sum(expected).toDecimal());
    int first = random.nextInt(expected.size() + 1);
    int end = Math.min(expected.size(), first + random.nextInt(6_000));
    List<Listed> page = list.page(first, end - first);
    assertThat(page).hasSize(end - first);
    Amount sum = NaiveFold.sum(expected.subList(0, first));
    for (int i = first; i < end; i++) {
      RecordedEvent event = expected.get(i);
      Listed listed = page.get(i - first);
      sum = sum.plus(event.event().amount());
      assertThat(listed.index()).isEqualTo(i);
      assertThat(listed.position()).isEqualTo(event.position());
      assertThat(listed.account()).isEqualTo(event.event().header().account());
      assertThat(listed.effective()).isEqualTo(event.event().header().effective());
      assertThat(listed.amount()).isEqualTo(event.event().amount());
      assertThat(listed.sumAfter()).isEqualByComparingTo(sum.toDecimal());
    }
    assertThat(list.page(expected.size(), 10)).isEmpty();
  }

  @Test
  void the_largest_movement_is_a_list_of_one() {
    Timeline timeline = new Timeline();
    assertThat(timeline.snapshot().lists().largestMovement(AsOf.LIVE).size()).isZero();
    timeline.add(SampleEvents.posting(1, 5, 10, 0, 0));
    timeline.add(SampleEvents.posting(2, -70_000, 20, 0, 1));
    EventList list = timeline.snapshot().lists().largestMovement(AsOf.LIVE);
    assertThat(list.page(0, 9))
        .singleElement()
        .satisfies(e -> assertThat(e.amount()).isEqualTo(Amount.of("-7")));
  }

  @Test
  void a_sum_beyond_the_range_of_an_amount_is_exact() {
    Timeline timeline = new Timeline();
    for (int account = 1; account <= 5; account++) {
      timeline.add(account, Long.MAX_VALUE, account, 0, account);
      timeline.add(account + 10, -Long.MAX_VALUE, account, 1, account);
      timeline.add(account + 20, -Long.MAX_VALUE, account, 2, account);
    }
    BigDecimal each = BigDecimal.valueOf(Long.MAX_VALUE, Amount.SCALE);
    EventList all = timeline.snapshot().lists().all(AsOf.LIVE);
    assertThat(all.sum()).isEqualByComparingTo(each.multiply(BigDecimal.valueOf(-5)));
    assertThat(all.page(14, 1).getFirst().sumAfter()).isEqualByComparingTo(all.sum());
    List<AccountId> rich = List.of(new AccountId(1), new AccountId(2), new AccountId(3));
    assertThat(timeline.snapshot().lists().ofAccounts(rich, AsOf.LIVE).sum())
        .isEqualByComparingTo(each.multiply(BigDecimal.valueOf(3)));
  }
}
