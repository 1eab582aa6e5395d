package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The difference of two views against a naive fold of the same random events. */
class DifferencePropertiesTest {
  private final List<RecordedEvent> events = new ArrayList<>();
  private final Set<LogPosition> reversals = new HashSet<>();
  private final NaiveFold naive = new NaiveFold();
  private final Timeline timeline = new Timeline();

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 30), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void parts_equal_the_change_and_both_equal_a_naive_fold(long seed) {
    Random random = new Random(seed);
    events.addAll(TimelinePropertiesTest.randomEvents(random, random.nextInt(400), 8));
    if (random.nextBoolean()) {
      // Late ones that stay in the overlay, of every instant and account.
      for (int i = 0; i < 40; i++) {
        long millis = 999_000L + random.nextInt(3_000);
        events.add(SampleEvents.posting(random.nextInt(8) - 4, 7, millis, 1, 1_000_000L + i));
      }
    }
    events.forEach(
        e -> {
          if (random.nextInt(6) == 0) {
            reversals.add(e.position());
          }
        });
    addInPieces(random);
    for (int i = 0; i < 40; i++) {
      requireEqual(view(random), view(random));
    }
  }

  @Test
  void each_kind_is_told_by_its_definition() {
    add(1, 100, 1_000, 0);
    add(1, 20, 3_000, 1);
    add(1, 3, 2_000, 2); // recorded after the one of 3,000: late
    add(1, 4, 3_000, 3); // the same instant is not later: new
    add(2, 50, 2_500, 4); // nothing later of its own account: new
    add(1, -20, 3_500, 5);
    reversals.add(new LogPosition(0, 5));
    events.forEach(timeline::add);
    naive.addAll(events);
    AsOf a = AsOf.at(Instant.ofEpochMilli(1_500));

    Difference all = Difference.of(timeline.snapshot(), a, AsOf.LIVE);
    DifferenceParts parts = all.parts(set(), () -> true).orElseThrow();
    assertThat(all.size()).isEqualTo(2);
    assertThat(all.change(0)).isEqualTo(new Amount(7));
    assertThat(parts.sum(0, ChangeKind.NEW_BUSINESS)).isEqualTo(new Amount(24));
    assertThat(parts.sum(0, ChangeKind.LATE)).isEqualTo(new Amount(3));
    assertThat(parts.sum(0, ChangeKind.CORRECTION)).isEqualTo(new Amount(-20));
    assertThat(parts.sum(1, ChangeKind.NEW_BUSINESS)).isEqualTo(new Amount(50));
    requireEqual(a, AsOf.LIVE);
    requireEqual(AsOf.LIVE, a);

    // At one instant, what was learned since, in order, was not yet known.
    AsOf then = new AsOf(Instant.ofEpochMilli(3_000), new LogEnd(Map.of(0, 3L)));
    Difference learned =
        Difference.of(timeline.snapshot(), then, AsOf.at(Instant.ofEpochMilli(3_000)));
    DifferenceParts since = learned.parts(set(), () -> true).orElseThrow();
    assertThat(learned.events()).isEqualTo(2);
    assertThat(since.sum(0, ChangeKind.NOT_YET_KNOWN)).isEqualTo(new Amount(4));
    assertThat(since.sum(1, ChangeKind.NOT_YET_KNOWN)).isEqualTo(new Amount(50));

    // What is late is late, whoever did not know it.
    AsOf earlier = new AsOf(Instant.ofEpochMilli(3_000), new LogEnd(Map.of(0, 2L)));
    DifferenceParts both =
        Difference.of(timeline.snapshot(), earlier, AsOf.at(Instant.ofEpochMilli(3_000)))
            .parts(set(), () -> true)
            .orElseThrow();
    assertThat(both.sum(0, ChangeKind.LATE)).isEqualTo(new Amount(3));
    assertThat(both.sum(0, ChangeKind.NOT_YET_KNOWN)).isEqualTo(new Amount(4));
  }

  @Test
  void what_is_not_wanted_any_more_gives_nothing() {
    add(1, 100, 1_000, 0);
    events.forEach(timeline::add);
    AsOf before = AsOf.at(Instant.EPOCH);
    Difference difference = Difference.of(timeline.snapshot(), before, AsOf.LIVE);
    assertThat(difference.parts(PositionSet.EMPTY, () -> false)).isEmpty();
  }

  @Test
  void it_can_be_broken_off_between_the_readings_of_all_balances() {
    add(1, 100, 1_000, 0);
    events.forEach(timeline::add);
    AsOf then = new AsOf(null, new LogEnd(Map.of(0, 0L)));
    AsOf early = AsOf.at(Instant.ofEpochMilli(500));
    for (int readings = 0; readings < 3; readings++) {
      AtomicInteger left = new AtomicInteger(readings);
      assertThat(Difference.of(timeline.snapshot(), then, early, () -> left.getAndDecrement() > 0))
          .isEmpty();
    }
    assertThat(Difference.of(timeline.snapshot(), then, early, () -> true)).isPresent();
  }

  @Test
  void a_change_at_the_end_of_the_range_is_exact_and_one_beyond_is_refused() {
    add(1, Long.MAX_VALUE, 1_000, 0);
    events.forEach(timeline::add);
    AsOf before = AsOf.at(Instant.EPOCH);
    Difference difference = Difference.of(timeline.snapshot(), before, AsOf.LIVE);
    assertThat(difference.change(0)).isEqualTo(new Amount(Long.MAX_VALUE));
    assertThat(Difference.of(timeline.snapshot(), AsOf.LIVE, before).change(0))
        .isEqualTo(new Amount(-Long.MAX_VALUE));
    assertThatThrownBy(() -> timeline.add(1, -1, 2_000, 0, 1)).isInstanceOf(AmountException.class);
  }

  @Test
  void a_set_of_positions_holds_what_was_put_and_nothing_else() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long[] in = random.longs(5_000, 0, 1L << 50).distinct().toArray();
    Set<Long> expected = new HashSet<>(LongStream.of(in).boxed().toList());
    PositionSet set = PositionSet.of(in);
    assertThat(expected).as("seed %d", seed).allMatch(set::contains);
    for (int i = 0; i < 10_000; i++) {
      long any = random.nextLong(1L << 50);
      assertThat(set.contains(any)).as("seed %d", seed).isEqualTo(expected.contains(any));
    }
    assertThat(PositionSet.EMPTY.contains(0)).isFalse();
    assertThat(PositionSet.of(0).contains(0)).isTrue();
  }

  private void add(int account, long amount, long millis, long offset) {
    events.add(SampleEvents.posting(account, amount, millis, 0, offset));
  }

  private void addInPieces(Random random) {
    for (RecordedEvent event : events) {
      timeline.add(event);
      if (random.nextInt(60) == 0) {
        timeline.snapshot(); // whatever comes from here on may be woven in late
      }
    }
    naive.addAll(events);
  }

  private AsOf view(Random random) {
    Instant instant = Instant.ofEpochMilli(998_900L + random.nextInt(1_600));
    Map<Integer, Long> known = new HashMap<>();
    for (int partition = 0; partition < 3; partition++) {
      known.put(partition, (long) random.nextInt(events.size() + 2));
    }
    LogEnd end = random.nextBoolean() ? new LogEnd(known) : null;
    return new AsOf(random.nextInt(8) == 0 ? null : instant, end);
  }

  private PositionSet set() {
    return PositionSet.of(
        reversals.stream().mapToLong(p -> PackedPosition.of(p.partition(), p.offset())).toArray());
  }

  private void requireEqual(AsOf a, AsOf b) {
    TimelineSnapshot snapshot = timeline.snapshot();
    Difference found = Difference.of(snapshot, a, b);
    DifferenceParts parts = found.parts(set(), () -> true).orElseThrow();
    List<RecordedEvent> inA = naive.upTo(a);
    List<RecordedEvent> inB = naive.upTo(b);
    Set<AccountId> changed = new TreeSet<>();
    long count = 0;
    for (RecordedEvent event : naive.all()) {
      if (inA.contains(event) != inB.contains(event)) {
        changed.add(event.event().header().account());
        count++;
      }
    }
    assertThat(found.events()).isEqualTo(count);
    Set<AccountId> places = new TreeSet<>();
    Amount total = Amount.ZERO;
    for (int i = 0; i < found.size(); i++) {
      places.add(found.account(i));
      assertThat(found.placeOf(found.account(i))).contains(i);
      assertThat(found.balanceAtA(i)).isEqualTo(NaiveFold.sum(naive.of(found.account(i), a)));
      assertThat(found.balanceAtB(i)).isEqualTo(NaiveFold.sum(naive.of(found.account(i), b)));
      requireSameParts(found, parts, i, inA, inB, a, b);
      total = total.plus(found.change(i));
    }
    assertThat(places).isEqualTo(changed);
    assertThat(total).isEqualTo(NaiveFold.sum(inB).minus(NaiveFold.sum(inA)));
    assertThat(found.placeOf(new AccountId(4_711))).isEmpty();
  }

  private void requireSameParts(
      Difference found,
      DifferenceParts parts,
      int i,
      List<RecordedEvent> inA,
      List<RecordedEvent> inB,
      AsOf a,
      AsOf b) {
    DifferenceEvents listed = found.events(found.account(i), set());
    Map<ChangeKind, Amount> sums = new EnumMap<>(ChangeKind.class);
    Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
    int next = 0;
    for (RecordedEvent event : naive.of(found.account(i), AsOf.LIVE)) {
      boolean onlyInB = inB.contains(event) && !inA.contains(event);
      boolean onlyInA = inA.contains(event) && !inB.contains(event);
      if (onlyInA || onlyInB) {
        ChangeKind kind = kind(event, onlyInB ? a : b);
        Amount amount = event.event().amount();
        Amount adds = onlyInB ? amount : amount.negated();
        sums.merge(kind, adds, Amount::plus);
        counts.merge(kind, 1L, Long::sum);
        assertThat(listed.position(next)).isEqualTo(event.position());
        assertThat(listed.kind(next)).isEqualTo(kind);
        assertThat(listed.isRemoved(next)).isEqualTo(onlyInA);
        assertThat(listed.contribution(next)).isEqualTo(adds);
        assertThat(listed.effective(next)).isEqualTo(event.event().header().effective());
        next++;
      }
    }
    assertThat(listed.size()).isEqualTo(next);
    assertThat(found.events(i)).isEqualTo(next);
    assertThat(listed.sum()).isEqualTo(found.change(i));
    Amount sum = Amount.ZERO;
    for (ChangeKind kind : ChangeKind.values()) {
      assertThat(parts.sum(i, kind))
          .as(kind.name())
          .isEqualTo(sums.getOrDefault(kind, Amount.ZERO));
      assertThat(parts.count(i, kind)).as(kind.name()).isEqualTo(counts.getOrDefault(kind, 0L));
      sum = sum.plus(parts.sum(i, kind));
    }
    assertThat(sum).isEqualTo(found.change(i));
    assertThat(sum).isEqualTo(found.balanceAtB(i).minus(found.balanceAtA(i)));
  }

  private static boolean moves(RecordedEvent event) {
    return !event.event().amount().equals(Amount.ZERO);
  }

  /** The definitions in {@link ChangeKind} and {@link Lateness}, word by word. */
  private ChangeKind kind(RecordedEvent event, AsOf lacks) {
    if (reversals.contains(event.position())) {
      return ChangeKind.CORRECTION;
    }
    Instant effective = event.event().header().effective();
    boolean laterWasThere =
        moves(event)
            && events.stream()
                .filter(DifferencePropertiesTest::moves)
                .filter(e -> e.event().header().account().equals(event.event().header().account()))
                .filter(e -> e.position().partition() == event.position().partition())
                .filter(e -> e.position().offset() < event.position().offset())
                .anyMatch(e -> e.event().header().effective().isAfter(effective));
    if (laterWasThere) {
      return ChangeKind.LATE;
    }
    return effective.toEpochMilli() <= lacks.effectiveMillis()
        ? ChangeKind.NOT_YET_KNOWN
        : ChangeKind.NEW_BUSINESS;
  }
}
