package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every read of a snapshot against a naive fold of the same random events. */
class TimelinePropertiesTest {
  private static final int PARTITIONS = 3;

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 40; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** Random events in log order: mostly later ones, some late, many at equal instants. */
  static List<RecordedEvent> randomEvents(Random random, int count, int accounts) {
    List<RecordedEvent> events = new ArrayList<>();
    long[] offsets = new long[PARTITIONS];
    long now = 1_000_000;
    for (int i = 0; i < count; i++) {
      now += random.nextInt(3) == 0 ? random.nextInt(5) : 0;
      int partition = random.nextInt(PARTITIONS);
      long millis = random.nextInt(5) == 0 ? now - random.nextInt(2_000) : now;
      int account = random.nextInt(accounts) - accounts / 2;
      offsets[partition] += 1 + random.nextInt(2);
      events.add(
          random.nextInt(10) == 0
              ? SampleEvents.opened(account, "n" + i, partition, offsets[partition])
              : SampleEvents.posting(
                  account, random.nextInt(2001) - 1000, millis, partition, offsets[partition]));
    }
    return events;
  }

  private static List<AsOf> questions(Random random, List<RecordedEvent> events) {
    List<AsOf> questions = new ArrayList<>(List.of(AsOf.LIVE));
    for (int i = 0; i < 12; i++) {
      long around =
          events.isEmpty()
              ? 0
              : events
                  .get(random.nextInt(events.size()))
                  .event()
                  .header()
                  .effective()
                  .toEpochMilli();
      Instant instant = Instant.ofEpochMilli(around + random.nextInt(3) - 1);
      Map<Integer, Long> known = new HashMap<>();
      for (int partition = 0; partition < random.nextInt(PARTITIONS + 1); partition++) {
        known.put(partition, (long) random.nextInt(events.size() + 2));
      }
      LogEnd end = new LogEnd(known);
      questions.add(
          switch (i % 3) {
            case 0 -> AsOf.at(instant);
            case 1 -> new AsOf(instant, end);
            case 2 -> new AsOf(null, end);
            default -> throw new AssertionError();
          });
    }
    return questions;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_read_equals_a_naive_fold(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events = randomEvents(random, random.nextInt(600), 8);
    Timeline timeline = new Timeline();
    NaiveFold naive = new NaiveFold();
    int next = 0;
    while (next < events.size()) {
      int end = Math.min(events.size(), next + 1 + random.nextInt(100));
      List<RecordedEvent> batch = events.subList(next, end);
      batch.forEach(timeline::add);
      naive.addAll(batch);
      next = end;
      requireEqual(timeline.snapshot(), naive, random, events);
    }
    requireEqual(timeline.snapshot(), naive, random, events);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void older_snapshots_stay_as_they_were_while_late_events_are_woven_in(long seed) {
    Random random = new Random(seed);
    List<RecordedEvent> events = randomEvents(random, 60_000, 50);
    // Far more late ones than the overlay holds, in every part of the past.
    for (int i = 0; i < 20_000; i++) {
      long millis = 999_000L + random.nextInt(60_000);
      events.add(SampleEvents.posting(random.nextInt(60), 5, millis, 1, 1_000_000 + i));
    }
    Timeline timeline = new Timeline();
    List<TimelineSnapshot> snapshots = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      timeline.add(events.get(i));
      if (random.nextInt(3_000) == 0 || i == events.size() - 1) {
        snapshots.add(timeline.snapshot());
        sizes.add(i + 1);
      }
    }
    for (int i = 0; i < snapshots.size(); i++) {
      NaiveFold naive = new NaiveFold();
      naive.addAll(events.subList(0, sizes.get(i)));
      TimelineSnapshot snapshot = snapshots.get(i);
      requireSameBalances(snapshot, naive, AsOf.LIVE);
      AsOf middle = AsOf.at(Instant.ofEpochMilli(1_000_000 + random.nextInt(40_000)));
      requireSameBalances(snapshot, naive, middle);
      AccountId account = new AccountId(random.nextInt(20));
      assertThat(positions(snapshot.accountEvents(account)))
          .isEqualTo(
              naive.of(account, AsOf.LIVE).stream().map(e -> e.position().toString()).toList());
      long index = random.nextInt((int) snapshot.eventCount());
      assertThat(snapshot.eventAt(index).position())
          .isEqualTo(naive.all().get((int) index).position());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void balances_between_vectors_equal_a_plain_sum(long seed) {
    Random random = new Random(seed);
    int count = 3 * BalanceVector.STEP + 1000;
    int accounts = 300;
    long[] amounts = new long[count];
    int[] of = new int[count];
    Timeline timeline = new Timeline();
    for (int i = 0; i < count; i++) {
      of[i] = random.nextInt(1 + accounts * (i + 1) / count);
      amounts[i] = random.nextLong(2_000_001) - 1_000_000;
      timeline.add(of[i], amounts[i], i, 0, i);
    }
    TimelineSnapshot snapshot = timeline.snapshot();
    for (int question = 0; question < 30; question++) {
      int millis = random.nextInt(count);
      long[] expected = new long[accounts + 1];
      int[] counts = new int[accounts + 1];
      for (int i = 0; i <= millis; i++) {
        expected[of[i]] += amounts[i];
        counts[of[i]]++;
      }
      Balances balances = snapshot.balances(AsOf.at(Instant.ofEpochMilli(millis)));
      for (int i = 0; i < balances.size(); i++) {
        assertThat(balances.tenThousandths(i)).isEqualTo(expected[balances.accountNumber(i)]);
        assertThat(balances.eventCount(i)).isEqualTo(counts[balances.accountNumber(i)]);
      }
    }
  }

  static void requireEqual(
      TimelineSnapshot snapshot, NaiveFold naive, Random random, List<RecordedEvent> events) {
    assertThat(snapshot.eventCount()).isEqualTo(naive.all().size());
    requireSameOrder(snapshot, naive);
    for (AsOf asOf : questions(random, events)) {
      assertThat(snapshot.countUpTo(asOf)).isEqualTo(naive.upTo(asOf).size());
      requireSameBalances(snapshot, naive, asOf);
      requireSameAccounts(snapshot, naive, asOf);
      requireSameLargest(snapshot, naive, asOf);
      requireSameSeries(snapshot, naive, asOf, random);
      requireSameDensity(snapshot, naive, asOf, random);
      if (asOf.effective() != null) {
        requireSameSteps(snapshot, naive, asOf.effective());
        requireSameHistory(snapshot, naive, asOf.effective());
      }
    }
  }

  private static void requireSameOrder(TimelineSnapshot snapshot, NaiveFold naive) {
    Map<AccountId, Amount> balances = new HashMap<>();
    for (int i = 0; i < naive.all().size(); i++) {
      RecordedEvent expected = naive.all().get(i);
      EventAt found = snapshot.eventAt(i);
      assertThat(found)
          .isEqualTo(
              new EventAt(
                  i,
                  expected.event().header().account(),
                  expected.event().amount(),
                  expected.event().header().effective(),
                  expected.position()));
      balances.merge(found.account(), found.amount(), Amount::plus);
      assertThat(snapshot.balanceAfter(i)).isEqualTo(balances.get(found.account()));
    }
    assertThat(snapshot.firstEffective())
        .isEqualTo(naive.all().stream().findFirst().map(e -> e.event().header().effective()));
    assertThat(snapshot.lastEffective())
        .isEqualTo(
            naive.all().isEmpty()
                ? Optional.empty()
                : Optional.of(naive.all().getLast().event().header().effective()));
  }

  private static void requireSameBalances(TimelineSnapshot snapshot, NaiveFold naive, AsOf asOf) {
    Map<AccountId, List<RecordedEvent>> byAccount = new HashMap<>();
    for (RecordedEvent event : naive.upTo(asOf)) {
      byAccount
          .computeIfAbsent(event.event().header().account(), a -> new ArrayList<>())
          .add(event);
    }
    Balances balances = snapshot.balances(asOf);
    Set<AccountId> seen = new HashSet<>();
    for (int i = 0; i < balances.size(); i++) {
      List<RecordedEvent> expected = byAccount.getOrDefault(balances.account(i), List.of());
      assertThat(balances.balance(i)).isEqualTo(NaiveFold.sum(expected));
      assertThat(balances.eventCount(i)).isEqualTo(expected.size());
      assertThat(balances.indexOf(balances.account(i))).isEqualTo(i);
      assertThat(balances.lastEvent(i))
          .isEqualTo(
              expected.isEmpty()
                  ? Optional.empty()
                  : Optional.of(expected.getLast().event().header().effective()));
      seen.add(balances.account(i));
    }
    assertThat(seen).containsAll(byAccount.keySet());
  }

  private static void requireSameAccounts(TimelineSnapshot snapshot, NaiveFold naive, AsOf asOf) {
    for (int number = -5; number <= 5; number++) {
      AccountId account = new AccountId(number);
      List<RecordedEvent> expected = naive.of(account, asOf);
      AccountEvents found = snapshot.accountEvents(account, asOf);
      assertThat(snapshot.balance(account, asOf)).isEqualTo(NaiveFold.sum(expected));
      assertThat(snapshot.accountEvents(account).countUpTo(asOf)).isEqualTo(expected.size());
      assertThat(found.size()).isEqualTo(expected.size());
      Amount balance = Amount.ZERO;
      for (int i = 0; i < expected.size(); i++) {
        balance = balance.plus(expected.get(i).event().amount());
        assertThat(found.position(i)).isEqualTo(expected.get(i).position());
        assertThat(found.amount(i)).isEqualTo(expected.get(i).event().amount());
        assertThat(found.effective(i)).isEqualTo(expected.get(i).event().header().effective());
        assertThat(found.balanceAfter(i)).isEqualTo(balance);
      }
    }
  }

  private static void requireSameLargest(TimelineSnapshot snapshot, NaiveFold naive, AsOf asOf) {
    Optional<RecordedEvent> expected =
        naive.upTo(asOf).stream()
            .filter(e -> e.event().amount().tenThousandths() != 0)
            .min(Comparator.comparingLong(e -> -Math.abs(e.event().amount().tenThousandths())));
    assertThat(snapshot.largestMovement(asOf).map(EventAt::position))
        .isEqualTo(expected.map(RecordedEvent::position));
  }

  private static void requireSameSteps(TimelineSnapshot snapshot, NaiveFold naive, Instant from) {
    for (List<AccountId> of :
        List.of(List.<AccountId>of(), List.of(new AccountId(1), new AccountId(-2)))) {
      List<RecordedEvent> counted =
          naive.all().stream()
              .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
              .toList();
      assertThat(snapshot.nextEvent(from, of).map(EventAt::position))
          .isEqualTo(
              counted.stream()
                  .filter(e -> e.event().header().effective().isAfter(from))
                  .findFirst()
                  .map(RecordedEvent::position));
      assertThat(snapshot.previousEvent(from, of).map(EventAt::position))
          .isEqualTo(
              counted.reversed().stream()
                  .filter(e -> e.event().header().effective().isBefore(from))
                  .findFirst()
                  .map(RecordedEvent::position));
    }
  }

  private static void requireSameHistory(TimelineSnapshot snapshot, NaiveFold naive, Instant from) {
    AccountId account = new AccountId(1);
    BalanceHistory expected = new BalanceHistory();
    naive
        .of(account, AsOf.LIVE)
        .forEach(e -> expected.add(e.event().header().effective(), e.event().amount()));
    for (long threshold : new long[] {-500, 0, expected.balance().tenThousandths(), 500}) {
      Amount below = new Amount(threshold);
      assertThat(snapshot.firstBelow(account, from, below))
          .isEqualTo(expected.firstBelow(from, below));
      assertThat(snapshot.history(account).firstBelow(from, below))
          .isEqualTo(expected.firstBelow(from, below));
    }
    assertThat(snapshot.moved(account)).isEqualTo(expected.moved());
    assertThat(snapshot.lastEffective(account)).isEqualTo(expected.lastEffective());
    assertThat(snapshot.history(account).balance()).isEqualTo(expected.balance());
  }

  private static void requireSameSeries(
      TimelineSnapshot snapshot, NaiveFold naive, AsOf asOf, Random random) {
    AccountId one = new AccountId(1);
    AccountId two = new AccountId(2);
    List<RecordedEvent> both =
        naive.upTo(asOf).stream()
            .filter(e -> List.of(one, two).contains(e.event().header().account()))
            .toList();
    requireSameSeries(snapshot.series(one, asOf), naive.of(one, asOf), random);
    requireSameSeries(snapshot.series(List.of(one, two), asOf), both, random);
    requireSameSeries(snapshot.series(List.of(), asOf), naive.upTo(asOf), random);
  }

  private static void requireSameSeries(
      BalanceSeries series, List<RecordedEvent> expected, Random random) {
    NavigableMap<Long, Long> steps = NaiveFold.steps(expected);
    long from = 998_000L + random.nextInt(3_000);
    long to = from + random.nextInt(3_000);
    var before = steps.floorEntry(from);
    assertThat(series.balanceAt(from)).isEqualTo(before == null ? 0 : before.getValue());
    TreeMap<Long, Long> found = new TreeMap<>();
    series.replay(from, to, (at, after) -> assertThat(found.put(at, after)).isNull());
    assertThat(found).isEqualTo(steps.subMap(from, true, to, true));
    found.clear();
    series.replay(Long.MIN_VALUE, Long.MAX_VALUE, found::put);
    assertThat(found).isEqualTo(steps);
  }

  private static void requireSameDensity(
      TimelineSnapshot snapshot, NaiveFold naive, AsOf asOf, Random random) {
    Instant from = Instant.ofEpochMilli(998_000 + random.nextInt(3_000));
    Instant to = from.plusMillis(random.nextInt(3_000));
    Density density = Density.of(snapshot, asOf, from, to, 1 + random.nextInt(200));
    for (int bucket = 0; bucket < density.buckets(); bucket++) {
      Instant start = density.start(bucket);
      Instant end = density.start(bucket + 1);
      long expected =
          naive.upTo(asOf).stream()
              .map(e -> e.event().header().effective())
              .filter(at -> !at.isBefore(start) && at.isBefore(end))
              .count();
      assertThat(density.count(bucket)).isEqualTo(expected);
    }
    assertThat(density.start(density.buckets())).isEqualTo(to.plusMillis(1));
  }

  private static List<String> positions(AccountEvents events) {
    List<String> positions = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      positions.add(events.position(i).toString());
    }
    return positions;
  }
}
